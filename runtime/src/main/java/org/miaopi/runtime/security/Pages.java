package org.miaopi.runtime.security;

import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The addresses of pages. Each answers with the shell of one of the two web apps, which shows the
 * page by its address; what a page then asks for is guarded by role.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

  /** Shows the page of an address, or that there is none. */
  static final String PORTAL_SHELL = "/portal.html";

  private static final String[] PORTAL = {
    "/",
    "/items/{code}",
    "/apply/{id}",
    "/space",
    "/certificates/{id}",
    "/verify",
    "/verify/{number}",
    "/login",
    "/desk",
    "/supervision"
  };
  private static final String[] DESIGNER = {
    "/designer", "/designer/{code}", "/designer/calendar/{year}"
  };

  /** Every address of a page. */
  static final String[] ALL =
      Stream.of(PORTAL, DESIGNER).flatMap(Stream::of).toArray(String[]::new);

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    for (String path : PORTAL)
      registry.addViewController(path).setViewName("forward:" + PORTAL_SHELL);
    for (String path : DESIGNER)
      registry.addViewController(path).setViewName("forward:/designer.html");
  }
}
