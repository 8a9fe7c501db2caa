//! A TLS server with any certificate, and a proxy, on loopback in front of the scripted server.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CertificateRevocationListParams,
    CertifiedIssuer, DnType, IsCa, KeyIdMethod, KeyPair, RevokedCertParams, SerialNumber,
    date_time_ymd,
};
use rollbook::{Options, Retry};
use rustls::RootCertStore;
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use rustls::server::{ServerConfig, WebPkiClientVerifier};
use serde_json::json;
use tokio::io::{
    AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, copy, copy_bidirectional, sink,
};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::net::{Reply, Server};

/// The default host of certificates.
pub(crate) const HOST: &str = "vendor.test";

/// An issuer of certificates.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(crate) fn new(name: &str) -> Self {
        let mut params = params(name, &[]);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        self.0.pem()
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        self.0.der().to_vec()
    }

    /// A certificate for these hosts.
    pub(crate) fn issue(&self, hosts: &[&str]) -> Certified {
        self.issue_for(KeyPair::generate().unwrap(), hosts, |_| {})
    }

    /// An unusual certificate with this key.
    pub(crate) fn issue_for(
        &self,
        key: KeyPair,
        hosts: &[&str],
        change: impl FnOnce(&mut CertificateParams),
    ) -> Certified {
        let mut params = params("a server or a client", hosts);
        change(&mut params);
        let certificate = params.signed_by(&key, &self.0).unwrap();
        Certified { certificate, key }
    }

    /// A certificate revocation list with this serial number, in PEM.
    pub(crate) fn revoke(&self, serial: u64) -> String {
        let list = CertificateRevocationListParams {
            this_update: date_time_ymd(2020, 1, 1),
            next_update: date_time_ymd(4000, 1, 1),
            crl_number: SerialNumber::from(1),
            issuing_distribution_point: None,
            revoked_certs: vec![RevokedCertParams {
                serial_number: SerialNumber::from(serial),
                revocation_time: date_time_ymd(2020, 1, 1),
                reason_code: None,
                invalidity_date: None,
            }],
            key_identifier_method: KeyIdMethod::Sha256,
        };
        list.signed_by(&self.0).unwrap().pem().unwrap()
    }
}

/// A certificate and its key.
pub(crate) struct Certified {
    certificate: Certificate,
    key: KeyPair,
}

impl Certified {
    /// A self-signed certificate.
    pub(crate) fn by_itself(change: impl FnOnce(&mut CertificateParams)) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = params("by itself", &[HOST]);
        change(&mut params);
        let certificate = params.self_signed(&key).unwrap();
        Self { certificate, key }
    }

    pub(crate) fn pem(&self) -> String {
        self.certificate.pem()
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        self.certificate.der().to_vec()
    }

    pub(crate) fn key_pem(&self) -> String {
        self.key.serialize_pem()
    }

    /// The key as PKCS#8.
    pub(crate) fn key_der(&self) -> Vec<u8> {
        self.key.serialize_der()
    }
}

fn params(name: &str, hosts: &[&str]) -> CertificateParams {
    let hosts: Vec<_> = hosts.iter().map(ToString::to_string).collect();
    let mut params = CertificateParams::new(hosts).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params
}

/// A configuration with this certificate and no client certificate.
pub(crate) fn config(certified: &Certified) -> ServerConfig {
    versions(certified, rustls::ALL_VERSIONS)
}

/// The same with these TLS versions.
pub(crate) fn versions(
    certified: &Certified,
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> ServerConfig {
    let builder = ServerConfig::builder_with_provider(ring::default_provider().into());
    let builder = builder.with_protocol_versions(versions).unwrap();
    let (chain, key) = chain(certified);
    let builder = builder.with_no_client_auth();
    builder.with_single_cert(chain, key).unwrap()
}

/// The same, and requires a client certificate of this authority.
pub(crate) fn mutual(
    certified: &Certified,
    clients: &Authority,
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> ServerConfig {
    let provider = Arc::new(ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(clients.der().into()).unwrap();
    let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), Arc::clone(&provider));
    let builder = ServerConfig::builder_with_provider(provider);
    let builder = builder.with_protocol_versions(versions).unwrap();
    let builder = builder.with_client_cert_verifier(verifier.build().unwrap());
    let (chain, key) = chain(certified);
    builder.with_single_cert(chain, key).unwrap()
}

type Chain = Vec<rustls::pki_types::CertificateDer<'static>>;

fn chain(certified: &Certified) -> (Chain, PrivateKeyDer<'static>) {
    let key = PrivateKeyDer::try_from(certified.key_der()).unwrap();
    (vec![certified.certificate.der().clone()], key)
}

/// A vendor with TLS: accepts sign-ins, and returns empty lists.
pub(crate) struct Site {
    pub(crate) address: SocketAddr,
    pub(crate) vendor: Server,
    connections: Arc<AtomicUsize>,
}

impl Site {
    pub(crate) async fn start(config: ServerConfig) -> Self {
        let vendor = Server::signing_in(|_| Reply::json(200, json!({"response": []}))).await;
        let behind = vendor.url().trim_start_matches("http://").to_owned();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let connections = Arc::new(AtomicUsize::new(0));
        let seen = Arc::clone(&connections);
        let address = listen(move |stream| {
            seen.fetch_add(1, Ordering::SeqCst);
            let (acceptor, behind) = (acceptor.clone(), behind.clone());
            async move {
                match acceptor.accept(stream).into_fallible().await {
                    Ok(stream) => relay(stream, &behind).await,
                    // Reads what the client sent, because a reset after unread bytes could overtake the alert.
                    Err((_, mut stream)) => drop(copy(&mut stream, &mut sink()).await),
                }
            }
        })
        .await;
        Self {
            address,
            vendor,
            connections,
        }
    }

    /// The base URL with this host name.
    pub(crate) fn url(&self, host: &str) -> String {
        format!("https://{host}:{}", self.address.port())
    }

    /// Options that resolve [`HOST`] to this server.
    pub(crate) fn options(&self) -> Options {
        Options::new()
            .retry(Retry::never())
            .resolve(HOST, self.address)
    }

    /// The number of opened connections.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// An HTTP proxy that connects every request to one address, or rejects it.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub(crate) async fn to(target: SocketAddr) -> Self {
        Self::start(None, target, "200 OK").await
    }

    pub(crate) async fn with_tls(config: ServerConfig, target: SocketAddr) -> Self {
        Self::start(Some(config), target, "200 OK").await
    }

    pub(crate) async fn rejecting(status: &'static str) -> Self {
        Self::start(None, (Ipv4Addr::LOCALHOST, 0).into(), status).await
    }

    async fn start(tls: Option<ServerConfig>, target: SocketAddr, status: &'static str) -> Self {
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let seen = Arc::clone(&heads);
        let tls = tls.map(|config| TlsAcceptor::from(Arc::new(config)));
        let address = listen(move |stream| {
            let (tls, seen) = (tls.clone(), Arc::clone(&seen));
            async move {
                let Some(tls) = tls else {
                    return tunnel(stream, target, status, &seen).await;
                };
                if let Ok(stream) = tls.accept(stream).await {
                    tunnel(stream, target, status, &seen).await;
                }
            }
        })
        .await;
        Self { address, heads }
    }

    /// The URL.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The heads of the requests to the proxy.
    pub(crate) fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

async fn tunnel<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    target: SocketAddr,
    status: &str,
    seen: &Mutex<Vec<String>>,
) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    seen.lock().unwrap().push(String::from_utf8(head).unwrap());
    let reply = format!("HTTP/1.1 {status}\r\n\r\n");
    if stream.write_all(reply.as_bytes()).await.is_ok() && status == "200 OK" {
        relay(stream, &target.to_string()).await;
    }
}

/// Serves each connection with `serve`, on a free port.
async fn listen<F: Future<Output = ()> + Send + 'static>(
    serve: impl Fn(TcpStream) -> F + Send + 'static,
) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    address
}

/// Copies bytes in both directions until one side closes.
async fn relay<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, target: &str) {
    if let Ok(mut behind) = TcpStream::connect(target).await {
        // The test checks the end on the client's side.
        let _ = copy_bidirectional(&mut stream, &mut behind).await;
    }
}
