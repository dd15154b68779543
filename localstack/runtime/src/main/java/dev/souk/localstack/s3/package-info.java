/** S3: buckets whose objects are files. */
@NullMarked
package dev.souk.localstack.s3;

import org.jspecify.annotations.NullMarked;
