package onrecord.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import onrecord.search.opensearch.ClusterSettings.Account;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's connections to the nodes: which of them, as whom, and over which TLS. */
final class Connection implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** A node that is there accepts at once. */
    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    /** As many questions at once as a bot has threads for; each takes one connection. */
    private static final int MOST = 64;

    private final ClusterSettings settings;
    private OpenSearchTransport transport;

    /** @throws IllegalArgumentException if the certificates cannot be read */
    Connection(ClusterSettings settings) {
        this.settings = settings;
        this.transport = made();
    }

    synchronized OpenSearchTransport transport() {
        return transport;
    }

    /** Starts anew after the library's engine stopped. */
    synchronized void renew() {
        close();
        transport = made();
    }

    private OpenSearchTransport made() {
        HttpHost[] hosts = settings.addresses().stream().map(Connection::host).toArray(HttpHost[]::new);
        SSLContext trusted = settings.authority().map(Connection::trusting).orElseGet(SSLContexts::createSystemDefault);
        return ApacheHttpClient5TransportBuilder.builder(hosts)
                .setMapper(new JacksonJsonpMapper())
                .setDefaultHeaders(headers(settings.account()))
                .setHttpClientConfigCallback(client -> {
                    var manager = PoolingAsyncClientConnectionManagerBuilder.create()
                            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                            .setMaxConnPerRoute(MOST)
                            .setMaxConnTotal(MOST * hosts.length)
                            .setTlsStrategy(tls(trusted));
                    return client.setConnectionManager(manager.build());
                })
                .build();
    }

    /** With the client's own look at the certificate's name: left to Java alone, version 5.6 of it does not ask for that. */
    private static TlsStrategy tls(SSLContext trusted) {
        return ClientTlsStrategyBuilder.create().setSslContext(trusted)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                .setHostnameVerifier(new DefaultHostnameVerifier()).buildAsync();
    }

    private static HttpHost host(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return new HttpHost(address.getScheme(), address.getHost(), port);
    }

    private static Header[] headers(Account account) {
        if (!account.token().isEmpty()) {
            return new Header[]{new BasicHeader("Authorization", "Bearer " + account.token(), true)};
        }
        if (account.user().isEmpty()) {
            return new Header[0];
        }
        byte[] both = (account.user() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        return new Header[]{
            new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(both), true)};
    }

    /** TLS with whoever these certificates vouch for, and nobody else. */
    private static SSLContext trusting(Path certificates) {
        try (InputStream in = Files.newInputStream(certificates)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), each);
            }
            if (trusted.size() == 0) {
                throw new IllegalArgumentException("There is no certificate in " + certificates);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("There are no certificates in PEM in " + certificates, e);
        }
    }

    @Override
    public void close() {
        try {
            transport().close();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The connections to the cluster did not close", e);
        }
    }
}
