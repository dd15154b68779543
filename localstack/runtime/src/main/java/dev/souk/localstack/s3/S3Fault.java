package dev.souk.localstack.s3;

/** A refusal in S3's own words; it speaks XML and has error codes that no other service shares. */
public final class S3Fault extends RuntimeException {
    private final String code;
    private final int status;

    S3Fault(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    static S3Fault noSuchBucket() {
        return new S3Fault("NoSuchBucket", 404, "The specified bucket does not exist");
    }

    static S3Fault noSuchKey() {
        return new S3Fault("NoSuchKey", 404, "The specified key does not exist.");
    }

    static S3Fault preconditionFailed() {
        return new S3Fault("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
    }

    public static S3Fault accessDenied(String message) {
        return new S3Fault("AccessDenied", 403, message);
    }

    public static S3Fault invalid(String code, String message) {
        return new S3Fault(code, 400, message);
    }

    public static S3Fault notImplemented(String what) {
        return new S3Fault("NotImplemented", 501, "this runtime does not emulate " + what);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
