//! TLS: the certificates of the options.

use std::sync::{Arc, LazyLock};

use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::ParsedCertificate;
use rustls::{ClientConfig, InconsistentKeys, RootCertStore};
use rustls_platform_verifier::Verifier;
use secrecy::{ExposeSecret as _, SecretSlice};

/// Which servers a client trusts, and which certificate it presents. The bytes are parsed when a
/// client connects.
#[derive(Clone)]
pub(super) struct Tls {
    pub(super) roots: Vec<Vec<u8>>,
    pub(super) system_roots: bool,
    pub(super) identity: Option<Identity>,
}

#[derive(Clone)]
pub(super) struct Identity {
    certificates: Vec<u8>,
    key: SecretSlice<u8>,
}

impl Identity {
    pub(super) fn new(certificates: Vec<u8>, key: Vec<u8>) -> Self {
        Self {
            certificates,
            key: key.into(),
        }
    }
}

impl Default for Tls {
    fn default() -> Self {
        Self {
            roots: Vec::new(),
            system_roots: true,
            identity: None,
        }
    }
}

impl Tls {
    /// A configuration with *ring* for one client; the process's default provider is neither used nor
    /// set.
    ///
    /// On a system without certificates, only the given roots are trusted. Without those, every call
    /// over https fails, and loopback over http works.
    ///
    /// # Errors
    ///
    /// If a certificate or the key is unusable. The text shows nothing of either.
    pub(super) fn config(&self) -> Result<ClientConfig, String> {
        let provider = Arc::new(ring::default_provider());
        let mut roots = Vec::new();
        for (index, given) in self.roots.iter().enumerate() {
            let read = certificates(given)
                .map_err(|reason| format!("root certificate {} {reason}", index + 1))?;
            roots.extend(read);
        }
        if !self.system_roots && roots.is_empty() {
            let reason = "system_roots(false) without a root_certificate trusts no server";
            return Err(reason.to_owned());
        }
        if cfg!(target_os = "android") && self.system_roots && !roots.is_empty() {
            let reason = "on Android, root certificates cannot be added to the system's: set system_roots(false)";
            return Err(reason.to_owned());
        }
        #[allow(
            clippy::expect_used,
            reason = "ring has the cipher suites of both versions"
        )]
        let builder = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .expect("ring speaks TLS 1.2 and 1.3");
        let mut given = RootCertStore::empty();
        for root in &roots {
            given
                .add(root.clone())
                .map_err(|_| "a root certificate is unusable".to_owned())?;
        }
        let builder = match self.system_roots.then(|| system(roots, provider)) {
            Some(Ok(verifier)) => builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(verifier)),
            _ => builder.with_root_certificates(given),
        };
        let mut config = match &self.identity {
            None => builder.with_no_client_auth(),
            Some(identity) => {
                let (certificates, key) = identity
                    .read()
                    .map_err(|reason| format!("the identity's {reason}"))?;
                builder
                    .with_client_auth_cert(certificates, key)
                    .map_err(|error| format!("the identity's private key {}", unusable(&error)))?
            }
        };
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(config)
    }

    /// The names of the options that are set.
    pub(super) fn set(&self) -> impl Iterator<Item = &'static str> {
        let set = [
            ("root_certificate", !self.roots.is_empty()),
            ("system_roots", !self.system_roots),
            ("identity", self.identity.is_some()),
        ];
        set.into_iter()
            .filter(|(_, set)| *set)
            .map(|(name, _)| name)
    }
}

impl Identity {
    fn read(&self) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), String> {
        let key = self.key.expose_secret();
        let key = if is_pem(key) {
            PrivateKeyDer::from_pem_slice(key).ok()
        } else {
            PrivateKeyDer::try_from(key.to_vec()).ok()
        };
        let key = key.ok_or("private key is missing, encrypted, or neither PEM nor DER")?;
        let certificates = certificates(&self.certificates);
        let certificates = certificates.map_err(|reason| format!("certificate {reason}"))?;
        Ok((certificates, key))
    }
}

/// Why rustls rejects a private key.
fn unusable(error: &rustls::Error) -> &'static str {
    match error {
        rustls::Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => {
            "does not belong to its certificate"
        }
        _ => "has an unsupported type: use RSA, ECDSA (P-256, P-384) or Ed25519",
    }
}

/// Every certificate of a PEM file, or the one of a DER file.
fn certificates(given: &[u8]) -> Result<Vec<CertificateDer<'static>>, &'static str> {
    let read = if is_pem(given) {
        let sections: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(given).collect();
        sections.map_err(|_| "is invalid PEM")?
    } else {
        vec![CertificateDer::from(given.to_vec())]
    };
    let is_certificate = |it: &CertificateDer<'_>| ParsedCertificate::try_from(it).is_ok();
    if read.is_empty() || !read.iter().all(is_certificate) {
        return Err("is not a certificate in PEM or DER");
    }
    Ok(read)
}

fn is_pem(given: &[u8]) -> bool {
    let begin = b"-----BEGIN ";
    given.windows(begin.len()).any(|window| window == begin)
}

/// The system's verifier with additional roots. Fails if there are no roots at all.
#[cfg(not(target_os = "android"))]
fn system(
    roots: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Verifier, rustls::Error> {
    Verifier::new_with_extra_roots(roots, provider)
}

/// The system's verifier. On Android it supports no additional roots; [`Tls::config`] rejects them.
#[cfg(target_os = "android")]
fn system(
    _: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Verifier, rustls::Error> {
    Verifier::new(provider)
}

/// Leaves TLS to reqwest, so that every TLS setting of its builder has effect. reqwest uses the
/// process's default provider, so this installs *ring* if there is no default yet.
pub(super) fn by_reqwest(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    // reqwest fails to build a client with the system's roots on a system without any.
    static SYSTEM_HAS_ROOTS: LazyLock<bool> =
        LazyLock::new(|| Verifier::new(Arc::new(ring::default_provider())).is_ok());

    if CryptoProvider::get_default().is_none() {
        // Fails only if another thread has installed one meanwhile, which is fine.
        let _ = ring::default_provider().install_default();
    }
    // If the program turns on reqwest's feature `native-tls`, that would be the default.
    let builder = builder.tls_backend_rustls();
    match *SYSTEM_HAS_ROOTS {
        true => builder,
        false => builder.tls_certs_only([]),
    }
}
