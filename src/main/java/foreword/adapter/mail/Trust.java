package foreword.adapter.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed. The name of the server is checked in either case. */
public final class Trust {
    /** The authorities that come with Java. */
    public static final Trust USUAL = new Trust(null);

    private final @Nullable SSLSocketFactory sockets;

    private Trust(@Nullable SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /**
     * The usual authorities and those in a file.
     *
     * @param file certificates in PEM
     * @throws IllegalArgumentException when the file cannot be read or holds no certificate
     */
    public static Trust alsoIn(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> own =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (own.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate in " + file);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(usualAnd(own)), null);
            return new Trust(context.getSocketFactory());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("no certificates can be read from " + file, unreadable);
        }
    }

    /** What makes the sockets; empty for Java's own. */
    Optional<SSLSocketFactory> sockets() {
        return Optional.ofNullable(sockets);
    }

    private static KeyStore usualAnd(Collection<? extends Certificate> own)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager usual) {
                for (X509Certificate authority : usual.getAcceptedIssuers()) {
                    all.setCertificateEntry("usual" + number++, authority);
                }
            }
        }
        for (Certificate authority : own) {
            all.setCertificateEntry("own" + number++, authority);
        }
        return all;
    }

    private static TrustManager[] managers(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return factory.getTrustManagers();
    }
}
