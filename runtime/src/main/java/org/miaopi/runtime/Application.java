package org.miaopi.runtime;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What the application is made of: everything below designer and runtime, and the two outside
 * inputs.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@ConfigurationPropertiesScan("org.miaopi")
@ComponentScan(
    basePackages = {"org.miaopi.designer", "org.miaopi.runtime"},
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Application {

  /** Dates of law are those of China, wherever the server stands. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Bean
  Clock clock() {
    return Clock.system(CHINA);
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }
}
