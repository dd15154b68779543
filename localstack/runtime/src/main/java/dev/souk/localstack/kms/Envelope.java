package dev.souk.localstack.kms;

import dev.souk.localstack.edge.AwsFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a key makes of a plaintext: AES-256-GCM, bound to an encryption context. Like a ciphertext of KMS it names its key.
 */
final class Envelope {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String keyArn;
    private final byte[] sealed;

    /** @param sealed nonce and ciphertext */
    private Envelope(String keyArn, byte[] sealed) {
        this.keyArn = keyArn;
        this.sealed = sealed;
    }

    static Envelope seal(String keyArn, byte[] key, byte[] plaintext, Map<String, String> context, Random random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plaintext);
            return new Envelope(
                    keyArn,
                    ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                            .put(nonce)
                            .put(ciphertext)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws AwsFault {@code InvalidCiphertextException} when the bytes were never made here */
    static Envelope parse(byte[] blob) {
        ByteBuffer bytes = ByteBuffer.wrap(blob);
        if (bytes.remaining() < Short.BYTES) {
            throw invalid();
        }
        int arnLength = bytes.getShort();
        if (arnLength < 0 || bytes.remaining() < arnLength + NONCE_BYTES) {
            throw invalid();
        }
        byte[] arn = new byte[arnLength];
        bytes.get(arn);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new Envelope(new String(arn, StandardCharsets.UTF_8), sealed);
    }

    /** The key that opens it. */
    String keyArn() {
        return keyArn;
    }

    byte[] blob() {
        byte[] arn = keyArn.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + arn.length + sealed.length)
                .putShort((short) arn.length)
                .put(arn)
                .put(sealed)
                .array();
    }

    /** @throws AwsFault {@code InvalidCiphertextException} when a bit or the context is not as it was */
    byte[] open(byte[] key, Map<String, String> context) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer bytes = ByteBuffer.wrap(sealed).get(nonce);
        byte[] ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(ciphertext);
        } catch (AEADBadTagException e) {
            throw invalid();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, Map<String, String> context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        // Every name and value with its length in front, so that no two contexts read the same.
        new TreeMap<>(context).forEach((name, value) -> {
            cipher.updateAAD("%d:%s".formatted(name.length(), name).getBytes(StandardCharsets.UTF_8));
            cipher.updateAAD("%d:%s".formatted(value.length(), value).getBytes(StandardCharsets.UTF_8));
        });
        return cipher;
    }

    private static AwsFault invalid() {
        return AwsFault.client("InvalidCiphertextException", "the ciphertext cannot be opened");
    }
}
