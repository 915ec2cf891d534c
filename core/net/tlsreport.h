// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/word.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sockeye
{

/// A check that a TLS connection did not pass.
enum class TlsProblem : quint8 {
    NoCertificate, ///< the peer showed none
    Expired, ///< a certificate of the chain is past its last day
    NotYetValid, ///< or before its first
    SelfSigned, ///< the peer's own certificate is signed by nobody else
    UnknownIssuer, ///< the chain ends at an issuer that this system doesn't trust
    WrongHost, ///< the certificate is for other names than the one that was asked for
    WeakKey, ///< a key or a signature that can be broken today
    BadSignature, ///< a signature in the chain is wrong
    WrongPurpose, ///< a certificate is used for what it was not issued for
    OldProtocol, ///< TLS 1.0 or 1.1, which RFC 8996 has done away with
    Other, ///< see TlsReport::verifyText
};

template <>
struct Words<TlsProblem> {
    using P = TlsProblem;
    static constexpr Word list[] = {
        {int(P::NoCertificate), "no_certificate", QT_TRANSLATE_NOOP("words", "no certificate")},
        {int(P::Expired), "expired", QT_TRANSLATE_NOOP("words", "expired")},
        {int(P::NotYetValid), "not_yet_valid", QT_TRANSLATE_NOOP("words", "not yet valid")},
        {int(P::SelfSigned), "self_signed", QT_TRANSLATE_NOOP("words", "self-signed")},
        {int(P::UnknownIssuer), "unknown_issuer", QT_TRANSLATE_NOOP("words", "unknown issuer")},
        {int(P::WrongHost), "wrong_host", QT_TRANSLATE_NOOP("words", "wrong host")},
        {int(P::WeakKey), "weak_key", QT_TRANSLATE_NOOP("words", "weak key or signature")},
        {int(P::BadSignature), "bad_signature", QT_TRANSLATE_NOOP("words", "bad signature")},
        {int(P::WrongPurpose), "wrong_purpose", QT_TRANSLATE_NOOP("words", "wrong purpose")},
        {int(P::OldProtocol), "old_protocol", QT_TRANSLATE_NOOP("words", "old protocol")},
        {int(P::Other), "other", QT_TRANSLATE_NOOP("words", "another check failed")},
    };
};

/// A certificate as it was shown. Texts have no control characters.
struct TlsCertificate {
    QString subject; ///< `C=US, O=Example, CN=example.org`
    QString issuer;
    QStringList names; ///< whom it is for (subjectAltName): host names, addresses; at most 1000
    WallTime notBefore = WallTime::min(); ///< at the ends of WallTime's range where the date lies beyond
    WallTime notAfter = WallTime::max();
    QString serial; ///< hex
    QString key; ///< `RSA 2048`, `EC 256`
    QString signature; ///< `sha256WithRSAEncryption`
    QByteArray sha256; ///< its fingerprint, 32 bytes
    qsizetype size = 0; ///< bytes, DER
    bool isSelfIssued = false; ///< subject and issuer are the same
};

/// What a TLS handshake came to.
struct TlsReport {
    QString host; ///< whom it was made to; the name that the certificate had to have
    QString version; ///< `TLSv1.3`
    QString cipher; ///< `TLS_AES_256_GCM_SHA384`
    QString group; ///< of the key exchange, `X25519`; empty where none was negotiated
    QString alpn; ///< the protocol agreed on (RFC 7301); empty: none
    QList<TlsCertificate> chain; ///< as the peer sent it, its own first; at most 100
    bool verified = false; ///< every check was made and passed
    QList<TlsProblem> problems; ///< each check that failed, once, in the order of the enum
    int verifyCode = 0; ///< the last X509_V_ERR_* of openssl-verification-options(1), as `openssl s_client` prints it
    QString verifyText; ///< OpenSSL's English words for it
    WallTime checkedAt; ///< what dates were compared with
};

/// What is wrong, in a sentence with dates and names from \a report. Translated; main thread.
QString tlsProblemSentence(TlsProblem problem, const TlsReport &report);
/// The sentences of all that is wrong; or that all checks passed. Translated; main thread.
QString tlsVerdict(const TlsReport &report);

} // namespace sockeye
