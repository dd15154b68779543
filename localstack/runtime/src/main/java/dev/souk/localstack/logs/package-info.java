/** Keeps what the functions print, and answers CloudWatch Logs' queries about it. */
@NullMarked
package dev.souk.localstack.logs;

import org.jspecify.annotations.NullMarked;
