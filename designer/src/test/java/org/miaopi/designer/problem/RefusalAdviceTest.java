package org.miaopi.designer.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.definition.Definitions;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class RefusalAdviceTest {

  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new Door()).setControllerAdvice(new RefusalAdvice()).build();

  @Test
  void aRefusalNamesEveryProblem() throws Exception {
    http.perform(get("/definition"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("内容未通过检查"))
        .andExpect(jsonPath("$.detail").value("内容有误，未保存。请按提示修改后重试。"))
        .andExpect(jsonPath("$.code").value("refused.content"))
        .andExpect(jsonPath("$.problems[0].path").value("/format"))
        .andExpect(jsonPath("$.problems[0].severity").value("error"))
        .andExpect(jsonPath("$.problems[0].message").value("缺少“format”。"));
  }

  @Test
  void theCookieWinsOverTheParameterAndThatOverTheHeader() throws Exception {
    http.perform(get("/definition").header("Accept-Language", "en-GB"))
        .andExpect(jsonPath("$.title").value("Content did not pass the checks"));
    http.perform(get("/definition?lang=zh-CN").header("Accept-Language", "en"))
        .andExpect(jsonPath("$.title").value("内容未通过检查"));
    http.perform(get("/definition?lang=zh-CN").cookie(new Cookie("lang", "en")))
        .andExpect(jsonPath("$.title").value("Content did not pass the checks"));
    http.perform(get("/definition").header("Accept-Language", "fr"))
        .andExpect(jsonPath("$.title").value("内容未通过检查"));
  }

  @Test
  void theFrameworksOwnErrorsAreProblemsToo() throws Exception {
    http.perform(post("/body").contentType(MediaType.APPLICATION_JSON).content("{\"a\":"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("http.400"))
        .andExpect(jsonPath("$.detail").value("无法读取提交的内容，请检查格式后重试。"));
    http.perform(post("/body").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.title").value("不支持的类型"));
    http.perform(post("/definition"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.code").value("http.405"));
    http.perform(get("/upload"))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.detail").value("上传的文件过大，请压缩后重试。"));
  }

  @RestController
  static class Door {

    @GetMapping("/definition")
    Object definition() {
      return Definitions.read(Map.of("elements", List.of())).orRefuse();
    }

    @PostMapping("/body")
    Object body(@RequestBody Map<String, Object> body) {
      return body;
    }

    @GetMapping("/upload")
    Object upload() {
      throw new MaxUploadSizeExceededException(1);
    }
  }
}
