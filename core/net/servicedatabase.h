// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/word.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace sockeye
{

enum class ServiceProtocol : quint8 { Tcp, Udp, Sctp, Dccp };
inline constexpr int serviceProtocolCount = 4;

template <>
struct Words<ServiceProtocol> {
    static constexpr Word list[] = {
        {int(ServiceProtocol::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(ServiceProtocol::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
        {int(ServiceProtocol::Sctp), "sctp", QT_TRANSLATE_NOOP("words", "SCTP")},
        {int(ServiceProtocol::Dccp), "dccp", QT_TRANSLATE_NOOP("words", "DCCP")},
    };
};

enum class ServiceSource : quint8 { System, Bundled };

template <>
struct Words<ServiceSource> {
    static constexpr Word list[] = {
        {int(ServiceSource::System), "system", QT_TRANSLATE_NOOP("words", "this system")},
        {int(ServiceSource::Bundled), "bundled", QT_TRANSLATE_NOOP("words", "Sockeye's list")},
    };
};

/// One line of a list of services.
struct ServiceEntry {
    quint16 port = 0;
    ServiceProtocol protocol = ServiceProtocol::Tcp;
    ServiceSource source = ServiceSource::System;
    QString name;
    QStringList aliases;
    QString description;
};

/// The names of ports, read from this system's list (services(5)) and from Sockeye's own. The system's come first, in
/// the order of its file, as getservbyport(3) finds them; an entry of Sockeye's list is left out where the system has
/// the same name for that port and protocol, and only lends its description. Immutable once loaded; any thread.
class ServiceDatabase
{
public:
    ServiceDatabase();

    /// Both lists of this system.
    static ServiceDatabase load();
    /// The same with the system's file at \a path; a file that is missing or no regular file leaves only Sockeye's.
    static ServiceDatabase load(const QString &path);

    /// Adds services(5) lines: `name port/protocol aliases… # description`. Lines that can't be read, and protocols
    /// without ports of their own, are left out.
    void addSystemList(QByteArrayView text);
    /// Adds lines of Sockeye's own form: `port/protocol,… name,alias,… description`.
    void addBundledList(QByteArrayView text);

    const std::vector<ServiceEntry> &entries() const { return m_entries; }
    /// The index of the first entry of a port and protocol, or -1.
    int first(quint16 port, ServiceProtocol protocol) const { return m_first[slot(port, protocol)] - 1; }
    /// The index of the entry of the same port and protocol after \a index, or -1.
    int next(int index) const { return m_next[std::size_t(index)] - 1; }

    const QString &systemPath() const { return m_systemPath; } ///< null where it could not be read
    WallTime systemTime() const { return m_systemTime; } ///< of its last change
    qint64 count(ServiceSource source) const { return m_counts[std::size_t(source)]; }

private:
    static std::size_t slot(quint16 port, ServiceProtocol protocol) { return std::size_t(protocol) * 65536 + port; }
    void add(ServiceEntry entry);

    std::vector<ServiceEntry> m_entries;
    std::vector<int> m_first; // by slot: index + 1, 0 for none
    std::vector<int> m_next; // by index: index + 1, 0 for none
    std::vector<int> m_last; // by index of a first entry: the last of its chain
    std::array<qint64, 2> m_counts{}; // lines read, by source
    QString m_systemPath;
    WallTime m_systemTime = WallTime::min();
};

} // namespace sockeye
