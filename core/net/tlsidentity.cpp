// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsidentity.h"

#include "core/net/endpoint.h"
#include "core/net/tlsopenssl.h"

#include <openssl/rand.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using namespace openssl;

constexpr long version3 = 2; // X.509 counts from 0

Error failed()
{
    ERR_clear_error();
    Error error;
    error.kind = ErrorKind::System;
    error.operation = "certificate";
    error.detail = u"OpenSSL could not make a certificate."_s;
    return error;
}

bool setTime(ASN1_TIME *field, WallTime time)
{
    return ASN1_TIME_set(field, std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count()) != nullptr;
}

bool setSubject(X509 *certificate, const QString &commonName)
{
    const QByteArray text = commonName.left(64).toUtf8(); // ub-common-name, RFC 5280
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(text.constData()), int(text.size()), -1,
                                      0)
        == 1;
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names)
        parts += (parseAddress(name).isNull() ? u"DNS:"_s : u"IP:"_s) + name;
    return parts.join(u',').toUtf8();
}

/// An unsigned certificate of \a key; null where OpenSSL can't.
Certificate begun(EVP_PKEY *key, const QString &commonName, const TlsIdentityWish &wish)
{
    Certificate certificate(X509_new());
    qint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    const bool done = certificate && X509_set_version(certificate.get(), version3) == 1
        && ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate.get()), serial & 0x7fffffffffffffff) == 1
        && setTime(X509_getm_notBefore(certificate.get()), wish.notBefore)
        && setTime(X509_getm_notAfter(certificate.get()), wish.notAfter) && X509_set_pubkey(certificate.get(), key) == 1
        && setSubject(certificate.get(), commonName);
    return done ? std::move(certificate) : nullptr;
}

bool sign(X509 *certificate, X509 *issuer, EVP_PKEY *issuersKey)
{
    return X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1
        && X509_sign(certificate, issuersKey, EVP_sha256()) > 0;
}

QByteArray pemOf(X509 *certificate)
{
    const Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(out.get(), certificate);
    return bytesOf(out.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return bytesOf(out.get());
}

} // namespace

Result<TlsIdentity> TlsIdentity::make(const TlsIdentityWish &wish)
{
    const Key key(EVP_EC_gen("P-256"));
    if (!key || wish.names.isEmpty())
        return failed();
    const Certificate certificate = begun(key.get(), wish.names.first(), wish);
    if (!certificate || !addExtension(certificate.get(), NID_subject_alt_name, alternativeNames(wish.names)))
        return failed();
    TlsIdentity identity;
    identity.key = pemOf(key.get());
    if (wish.isSelfSigned) {
        if (!sign(certificate.get(), certificate.get(), key.get()))
            return failed();
        identity.chain = pemOf(certificate.get());
        identity.authority = identity.chain;
        return identity;
    }
    const Key authoritysKey(EVP_EC_gen("P-256"));
    const Certificate authority =
        authoritysKey ? begun(authoritysKey.get(), u"An authority that nobody knows"_s, wish) : nullptr;
    if (!authority || !addExtension(authority.get(), NID_basic_constraints, "critical,CA:TRUE")
        || !sign(authority.get(), authority.get(), authoritysKey.get())
        || !sign(certificate.get(), authority.get(), authoritysKey.get()))
        return failed();
    identity.chain = pemOf(certificate.get());
    identity.authority = pemOf(authority.get());
    return identity;
}

} // namespace sockeye
