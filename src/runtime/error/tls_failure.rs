//! The reasons of TLS failures.

use std::error::Error as StdError;
use std::io;

use rustls::{AlertDescription, CertificateError};

/// The reason of a TLS failure; `None` if the call failed for another reason, or if another attempt
/// may succeed.
///
/// Fixed texts, because a certificate's content is the server's.
pub(super) fn failure(error: &reqwest::Error) -> Option<&'static str> {
    use rustls::Error as Tls;

    let failed = rustls_error(error)?;
    // In TLS 1.3 a server rejects a client certificate after the client has finished the handshake
    // and sent its request. The server discards that request.
    let connecting = error.is_connect();
    match failed {
        Tls::AlertReceived(alert) => rejection(*alert, connecting),
        _ if !connecting => None,
        Tls::InvalidCertificate(reason) => Some(untrusted(reason)),
        Tls::InvalidMessage(_) => {
            Some("the server does not speak TLS: is this port one for plain HTTP?")
        }
        Tls::PeerIncompatible(_) => Some(NOTHING_IN_COMMON),
        _ => Some("the TLS handshake failed"),
    }
}

const NOTHING_IN_COMMON: &str =
    "the server has no TLS version or cipher in common with this client";

/// The first error of rustls in a chain of causes.
fn rustls_error<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = match error.downcast_ref::<io::Error>() {
            // Its `source` skips the error inside it.
            Some(io) => io.get_ref().map(|inner| inner as _),
            None => error.source(),
        };
    }
    None
}

fn untrusted(reason: &CertificateError) -> &'static str {
    use CertificateError as Reason;
    match reason {
        Reason::UnknownIssuer => "the TLS certificate is not trusted: its issuer is unknown",
        Reason::Expired | Reason::ExpiredContext { .. } => "the TLS certificate has expired",
        Reason::NotValidYet | Reason::NotValidYetContext { .. } => {
            "the TLS certificate is not valid yet"
        }
        Reason::NotValidForName | Reason::NotValidForNameContext { .. } => {
            "the TLS certificate is for another host name"
        }
        Reason::Revoked => "the TLS certificate has been revoked",
        // Common for self-signed certificates. webpki's error has no type here, only a text.
        Reason::Other(other) if other.0.to_string() == "CaUsedAsEndEntity" => {
            "the TLS certificate is marked as a CA's, which a server's must not be"
        }
        _ => "the TLS certificate is not trusted",
    }
}

/// Why the server aborted the handshake; `None` if another attempt may succeed. After the handshake
/// (`connecting` is false) only alerts about a client certificate count: no other alert proves that
/// the request was discarded.
fn rejection(alert: AlertDescription, connecting: bool) -> Option<&'static str> {
    use AlertDescription as Alert;
    match alert {
        Alert::CertificateRequired => Some("the server requires a client certificate"),
        Alert::BadCertificate
        | Alert::UnsupportedCertificate
        | Alert::CertificateRevoked
        | Alert::CertificateExpired
        | Alert::CertificateUnknown
        | Alert::UnknownCA => Some("the server rejected the client certificate, or requires one"),
        Alert::InternalError | Alert::CloseNotify | Alert::UserCanceled => None,
        _ if !connecting => None,
        Alert::UnrecognisedName => Some("the server does not serve this host name over TLS"),
        Alert::ProtocolVersion | Alert::InsufficientSecurity | Alert::NoApplicationProtocol => {
            Some(NOTHING_IN_COMMON)
        }
        _ => Some("the server rejected the TLS handshake"),
    }
}
