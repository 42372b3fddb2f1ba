package org.miaopi.designer.api;

import java.util.List;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.FunctionInfo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The functions that expressions may call, with their documentation. */
@RestController
class FunctionController {

  @GetMapping("/api/designer/functions")
  List<FunctionInfo> functions() {
    return Expressions.functions();
  }
}
