// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of core/net/tls* share of OpenSSL. For these only: no other header of ours includes OpenSSL.
#pragma once

#include "core/net/tlsreport.h"

#include <memory>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace sockeye::openssl
{

/// Frees what OpenSSL made.
template <auto Free>
struct Freed {
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Connection = std::unique_ptr<SSL, Freed<SSL_free>>;

/// What is in a memory BIO.
QByteArray bytesOf(BIO *bio);
/// A read-only BIO over \a bytes, which outlive it.
Bio bioOver(const QByteArray &bytes);
/// A certificate in our own terms.
TlsCertificate described(X509 *certificate);

} // namespace sockeye::openssl
