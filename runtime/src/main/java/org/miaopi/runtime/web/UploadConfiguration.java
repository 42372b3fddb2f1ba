package org.miaopi.runtime.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What holds for uploads, and how many are examined at once, by what one may need of the heap: a
 * file for verification its own size a few times, a Word document or a package up to 256 MB.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration implements WebMvcConfigurer {

  private static final long VERIFICATION = 64L << 20;
  private static final long DOCUMENT = 256L << 20;

  private final BodySettings settings;

  UploadConfiguration(BodySettings settings) {
    this.settings = settings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new UploadShape());
    long heap = Runtime.getRuntime().maxMemory();
    registry
        .addInterceptor(new UploadTurns(heap / VERIFICATION, settings))
        .addPathPatterns("/api/verify");
    registry
        .addInterceptor(new UploadTurns(heap / DOCUMENT, settings))
        .addPathPatterns(
            "/api/designer/items/*/template",
            "/api/designer/items/*/template/*",
            "/api/designer/import");
  }
}
