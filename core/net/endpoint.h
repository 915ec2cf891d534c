// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"
#include "core/base/targetkind.h"

#include <QHostAddress>

#include <optional>

namespace sockeye
{

/// Where an echo server listens (RFC 862): for targets that name no port.
inline constexpr quint16 echoPort = 7;

/// An address and a port, as a socket has them.
struct Endpoint {
    QHostAddress address;
    quint16 port = 0;

    bool isNull() const { return address.isNull(); }
    bool operator==(const Endpoint &) const = default;
    /// `127.0.0.1:123`, `[fe80::1%eth0]:123`.
    QString toString() const;
    /// Reads what toString() writes. The address must be numeric; null where it isn't, or the port is missing.
    static Endpoint fromString(QStringView text);
};

/// What a person types for a peer: a host name or address, and perhaps a port.
struct Target {
    QString host; ///< without brackets, with scope
    std::optional<quint16> port;

    /// Reads `HOST`, `HOST:PORT`, `[ADDRESS]:PORT`, `ADDRESS`, `ADDRESS%SCOPE`. The error is BadInput with a sentence.
    /// A malformed numeric address (`1.2.3`, `127.1`) is refused rather than guessed as inet_aton(3) would.
    static Result<Target> parse(QStringView text);
    QString toString() const;
};

/// Whether \a text is a dotted quad in full, or an IPv6 address with an optional scope. Null otherwise.
QHostAddress parseAddress(QStringView text);

template <>
inline constexpr TargetKinds targetKindsOf<Endpoint> = TargetKind::Host | TargetKind::Peer;

/// Endpoints sort by address, then port; they are written as Endpoint::toString() does.
template <>
struct Codec<Endpoint> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(const Endpoint &a, const Endpoint &b);
    static bool absent(const Endpoint &value) { return value.isNull(); }
    static void append(const Endpoint &value, Unit, QByteArray &out) { out += value.toString().toUtf8(); }
    static void appendJson(const Endpoint &value, Unit, QByteArray &out);
    static QString display(const Endpoint &value, Unit, const QLocale &) { return value.toString(); }
    static Result<void> parse(QStringView text, Unit, const Range &, Endpoint &value);
    static std::span<const Word> words() { return {}; }
};

} // namespace sockeye
