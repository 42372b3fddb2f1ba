package org.miaopi.runtime.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.credentials.StatusLists;
import org.miaopi.templates.credential.StatusList;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of credentials, for whoever is shown one; at a measured rate. */
@RestController
class StatusListController {

  private static final Messages MESSAGES = Messages.of(StatusListController.class);

  private final StatusLists lists;
  private final RequestRate rate;

  StatusListController(StatusLists lists, RequestRate rate) {
    this.lists = lists;
    this.rate = rate;
  }

  @GetMapping(value = "/status-lists/{number}", produces = StatusList.MEDIA_TYPE)
  ResponseEntity<byte[]> list(@PathVariable long number, HttpServletRequest request) {
    rate.count(request.getRemoteAddr());
    String list = lists.list(number);
    if (list == null) throw Refusal.of(404, MESSAGES, "statusList.unknown");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(StatusLists.FRESH).cachePublic())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(list.getBytes(StandardCharsets.US_ASCII));
  }
}
