// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/socketowners.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>
#include <optional>
#include <unordered_map>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace sockeye
{

namespace
{

// A socket that nobody was seen to have, or that a further process has got, is looked for anew after so many rounds.
constexpr int mostRounds = 10;

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// Where the descriptors of a process stand; null where this user may not look, or it has ended.
Folder openFolder(const QByteArray &proc, qint32 pid)
{
    return Folder(::opendir((proc + '/' + QByteArray::number(pid) + "/fd").constData()));
}

template <class Number>
std::optional<Number> numberOf(QByteArrayView text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.isEmpty())
        return {};
    return value;
}

/// The socket that a link below \a folder stands for; 0: it is none.
quint64 socketOfLink(int folder, const char *name)
{
    constexpr QByteArrayView begin = "socket:[";
    std::array<char, 64> target{};
    const auto size = ::readlinkat(folder, name, target.data(), target.size());
    const QByteArrayView text(target.data(), std::max<qsizetype>(0, size));
    if (!text.startsWith(begin) || !text.endsWith(']'))
        return 0;
    return numberOf<quint64>(text.sliced(begin.size()).chopped(1)).value_or(0);
}

} // namespace

SocketOwners::SocketOwners(const QString &proc)
    : m_proc(QFile::encodeName(proc))
{
}

void SocketOwners::find(const std::vector<quint64> &inodes, const CancelToken &cancel)
{
    const QSet<quint64> wanted(inodes.begin(), inodes.end());
    m_holders.removeIf([&](const auto &known) { return !wanted.contains(known.key()); });
    if (++m_rounds >= mostRounds || !areStillHeld(inodes, cancel))
        walk(wanted, cancel);
}

/// Whether all of these are known, and every process still has what it had: a link each, and no list of a folder.
bool SocketOwners::areStillHeld(const std::vector<quint64> &inodes, const CancelToken &cancel) const
{
    std::unordered_map<qint32, Folder> folders;
    std::array<char, 16> name{};
    for (const quint64 inode : inodes) {
        const auto known = m_holders.constFind(inode);
        if (known == m_holders.constEnd() || cancel.isCancelled())
            return false;
        for (const Holder &holder : *known) {
            auto [folder, isNew] = folders.try_emplace(holder.pid);
            if (isNew)
                folder->second = openFolder(m_proc, holder.pid);
            *std::to_chars(name.data(), name.data() + name.size() - 1, holder.descriptor).ptr = '\0';
            if (!folder->second || socketOfLink(::dirfd(folder->second.get()), name.data()) != inode)
                return false;
        }
    }
    return true;
}

void SocketOwners::walk(const QSet<quint64> &wanted, const CancelToken &cancel)
{
    m_rounds = 0;
    m_seesAll = true;
    m_holders.clear();
    const Folder processes(::opendir(m_proc.constData()));
    if (!processes) {
        m_seesAll = false;
        return;
    }
    while (const dirent *entry = ::readdir(processes.get())) {
        if (cancel.isCancelled())
            return;
        if (const auto pid = numberOf<qint32>(QByteArrayView(entry->d_name)))
            walkProcess(*pid, wanted, cancel);
    }
    for (auto &holders : m_holders)
        std::sort(holders.begin(), holders.end(), [](const Holder &a, const Holder &b) { return a.pid < b.pid; });
    for (const quint64 inode : wanted)
        m_holders[inode]; // looked for, even if in vain
    readNames();
}

void SocketOwners::walkProcess(qint32 pid, const QSet<quint64> &wanted, const CancelToken &cancel)
{
    const Folder descriptors = openFolder(m_proc, pid);
    if (!descriptors) {
        m_seesAll = m_seesAll && errno == ENOENT; // it has just ended
        return;
    }
    const int folder = ::dirfd(descriptors.get());
    while (const dirent *entry = cancel.isCancelled() ? nullptr : ::readdir(descriptors.get())) {
        const auto descriptor = numberOf<qint32>(QByteArrayView(entry->d_name));
        const quint64 inode = descriptor ? socketOfLink(folder, entry->d_name) : 0;
        if (inode == 0 || !wanted.contains(inode))
            continue;
        std::vector<Holder> &holders = m_holders[inode];
        // One process may have it under several numbers.
        if (holders.empty() || holders.back().pid != pid)
            holders.push_back({pid, *descriptor});
    }
}

void SocketOwners::readNames()
{
    m_names.clear();
    for (const auto &holders : std::as_const(m_holders)) {
        for (const Holder &holder : holders) {
            if (m_names.contains(holder.pid))
                continue;
            QFile file(QFile::decodeName(m_proc + '/' + QByteArray::number(holder.pid) + "/comm"));
            QString name;
            if (file.open(QIODevice::ReadOnly))
                name = QString::fromUtf8(file.read(64)).remove(u'\n'); // which ends it
            m_names.insert(holder.pid, name);
        }
    }
}

std::vector<SocketOwners::Process> SocketOwners::of(quint64 inode) const
{
    std::vector<Process> processes;
    const auto known = m_holders.constFind(inode);
    if (known == m_holders.constEnd())
        return processes;
    for (const Holder &holder : *known)
        processes.push_back({holder.pid, m_names.value(holder.pid)});
    return processes;
}

} // namespace sockeye
