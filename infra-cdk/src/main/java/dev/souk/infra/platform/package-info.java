/** What all domains share: the event bus and its archive, the signing keys, the topic that alarms go to. */
@NullMarked
package dev.souk.infra.platform;

import org.jspecify.annotations.NullMarked;
