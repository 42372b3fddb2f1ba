package org.miaopi.designer.publish;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office that runs this installation; what a new item starts with.
 *
 * @param name as it stands on certificates and seals
 * @param code unified social credit code (GB 32100)
 * @param region division code (GB/T 2260)
 * @param sealCode the number on the lower arc of its seal
 */
@ConfigurationProperties("miaopi.authority")
record Authority(
    @DefaultValue("济南市历城区行政审批服务局") String name,
    @DefaultValue("11370112MB2857400L") String code,
    @DefaultValue("370112") String region,
    @DefaultValue("3701120001234") String sealCode) {}
