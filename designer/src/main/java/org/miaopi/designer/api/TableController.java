package org.miaopi.designer.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.designer.publish.TableFiles;
import org.miaopi.expressions.table.TableJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Decision tables from and to files. */
@RestController
@RequestMapping("/api/designer/items/{code}")
class TableController {

  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final TableFiles files;

  TableController(TableFiles files) {
    this.files = files;
  }

  /** Gives what the file holds; the page puts it into the draft. */
  @PostMapping("/tables/read")
  Map<String, Object> read(
      @PathVariable String code, @RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    TableFiles.Read read = files.read(code, file.getBytes());
    List<Map<String, Object>> tables = read.tables().stream().map(TableJson::write).toList();
    return Map.of(
        "tables",
        tables,
        "problems",
        DraftViews.problems(read.problems(), RequestLanguage.of(request)));
  }

  @GetMapping("/tables.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String code, HttpServletRequest request) {
    byte[] xlsx = files.xlsx(code, RequestLanguage.of(request));
    return Downloads.of(xlsx, XLSX, code + ".xlsx");
  }

  @GetMapping("/tables.dmn")
  ResponseEntity<byte[]> dmn(@PathVariable String code) {
    byte[] dmn = files.dmn(code).getBytes(StandardCharsets.UTF_8);
    return Downloads.of(dmn, MediaType.APPLICATION_XML, code + ".dmn");
  }
}
