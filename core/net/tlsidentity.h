// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace sockeye
{

/// What a server's certificate is to say.
struct TlsIdentityWish {
    QStringList names = {QStringLiteral("localhost")}; ///< host names and addresses; the first is the subject's, too
    WallTime notBefore;
    WallTime notAfter;
    bool isSelfSigned = true; ///< else signed by an authority made for it, which nobody trusts
};

/// A server's key and certificates, as PEM (RFC 7468).
struct TlsIdentity {
    QByteArray key; ///< PKCS #8, not encrypted
    QByteArray chain; ///< the server's own certificate first
    QByteArray authority; ///< who would have to be trusted for it to be verified

    /// Makes a key (P-256) and a certificate for it, in memory. Any thread; some milliseconds.
    static Result<TlsIdentity> make(const TlsIdentityWish &wish);
};

} // namespace sockeye
