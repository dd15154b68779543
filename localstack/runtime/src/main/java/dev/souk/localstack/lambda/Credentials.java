package dev.souk.localstack.lambda;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What a sandbox is given to sign its calls with; the key id tells the edge which role calls. */
record Credentials(String accessKeyId, String secretAccessKey, String sessionToken) {

    /** Temporary keys begin with ASIA on AWS. */
    static Credentials temporary(RandomGenerator random) {
        return new Credentials("ASIA" + hex(random, 8).toUpperCase(Locale.ROOT), hex(random, 20), hex(random, 32));
    }

    private static String hex(RandomGenerator random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
