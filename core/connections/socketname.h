// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"
#include "core/connections/socketwords.h"

namespace sockeye
{

/// One end of a socket: an IP address, or of a UNIX socket a path, or `@` and an abstract name. Neither: no name.
struct SocketName {
    QHostAddress address;
    QString path;

    bool operator==(const SocketName &) const = default;
};

/// The program that has a socket; where there is none to name, why.
struct SocketHolder {
    QString name; ///< as the kernel has it, at most 15 bytes
    SocketOwner owner = SocketOwner::None;

    bool operator==(const SocketHolder &) const = default;
};

/// Sorted as addresses are, by number, and then by path.
template <>
struct Codec<SocketName> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(const SocketName &a, const SocketName &b);
    static bool absent(const SocketName &value) { return value.address.isNull() && value.path.isNull(); }
    static void append(const SocketName &value, Unit unit, QByteArray &out);
    static void appendJson(const SocketName &value, Unit unit, QByteArray &out);
    static QString display(const SocketName &value, Unit unit, const QLocale &locale);
    static Result<void> parse(QStringView text, Unit unit, const Range &range, SocketName &value);
    static std::span<const Word> words() { return {}; }
};

/// In files a name or nothing; for people also that the owner is not visible.
template <>
struct Codec<SocketHolder> {
    static constexpr ValueKind kind = ValueKind::Text;
    static int compare(const SocketHolder &a, const SocketHolder &b);
    static bool absent(const SocketHolder &value) { return value.owner == SocketOwner::None; }
    static void append(const SocketHolder &value, Unit unit, QByteArray &out);
    static void appendJson(const SocketHolder &value, Unit unit, QByteArray &out);
    static QString display(const SocketHolder &value, Unit unit, const QLocale &locale);
    static Result<void> parse(QStringView text, Unit unit, const Range &range, SocketHolder &value);
    static std::span<const Word> words() { return {}; }
};

} // namespace sockeye
