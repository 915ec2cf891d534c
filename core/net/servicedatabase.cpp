// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/servicedatabase.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <charconv>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qint64 largestList = 16 << 20; // nobody's list is larger; a wrong path may be

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// Takes the next word off \a line; empty at its end.
QByteArrayView takeWord(QByteArrayView &line)
{
    qsizetype begin = 0;
    while (begin < line.size() && isSpace(line[begin]))
        ++begin;
    qsizetype end = begin;
    while (end < line.size() && !isSpace(line[end]))
        ++end;
    const QByteArrayView word = line.sliced(begin, end - begin);
    line = line.sliced(end);
    return word;
}

/// Plain text: control characters, which a list may hold by mistake or on purpose, become spaces.
QString toText(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

std::optional<quint16> toPort(QByteArrayView digits)
{
    quint16 port = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), port);
    if (error != std::errc() || end != digits.end() || port == 0)
        return {};
    return port;
}

std::optional<ServiceProtocol> toProtocol(QByteArrayView id)
{
    for (const Word &word : Words<ServiceProtocol>::list) {
        if (id == QByteArrayView(word.id))
            return ServiceProtocol(word.value);
    }
    return {};
}

/// Calls \a use with each line, without its end.
template <class Use>
void forEachLine(QByteArrayView text, Use use)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        use(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
}

bool goesByName(const ServiceEntry &entry, const QString &name)
{
    return entry.name.compare(name, Qt::CaseInsensitive) == 0 || entry.aliases.contains(name, Qt::CaseInsensitive);
}

} // namespace

ServiceDatabase::ServiceDatabase()
    : m_first(std::size_t(serviceProtocolCount) * 65536, 0)
{
}

ServiceDatabase ServiceDatabase::load()
{
    return load(u"/etc/services"_s);
}

ServiceDatabase ServiceDatabase::load(const QString &path)
{
    ServiceDatabase database;
    const QFileInfo info(path);
    QFile file(path);
    if (info.isFile() && info.size() <= largestList && file.open(QIODevice::ReadOnly)) {
        database.m_systemPath = path;
        database.m_systemTime = WallTime(std::chrono::milliseconds(info.lastModified().toMSecsSinceEpoch()));
        database.addSystemList(file.readAll());
    }
    QFile bundled(u":/services/common.txt"_s);
    if (bundled.open(QIODevice::ReadOnly))
        database.addBundledList(bundled.readAll());
    return database;
}

void ServiceDatabase::addSystemList(QByteArrayView text)
{
    forEachLine(text, [this](QByteArrayView line) {
        const qsizetype comment = line.indexOf('#');
        QByteArrayView words = comment < 0 ? line : line.first(comment);
        const QByteArrayView name = takeWord(words);
        const QByteArrayView place = takeWord(words);
        const qsizetype slash = place.indexOf('/');
        if (slash < 0)
            return;
        const auto port = toPort(place.first(slash));
        const auto protocol = toProtocol(place.sliced(slash + 1));
        if (!port || !protocol)
            return;
        ServiceEntry entry{*port, *protocol, ServiceSource::System, toText(name), {}, {}};
        for (QByteArrayView alias = takeWord(words); !alias.isEmpty(); alias = takeWord(words))
            entry.aliases.append(toText(alias));
        if (comment >= 0)
            entry.description = toText(line.sliced(comment + 1));
        add(std::move(entry));
    });
}

void ServiceDatabase::addBundledList(QByteArrayView text)
{
    forEachLine(text, [this](QByteArrayView line) {
        if (line.startsWith('#'))
            return;
        QByteArrayView rest = line;
        const QByteArrayView place = takeWord(rest);
        const QStringList names = toText(takeWord(rest)).split(u',');
        const qsizetype slash = place.indexOf('/');
        const auto port = slash < 0 ? std::nullopt : toPort(place.first(slash));
        if (!port)
            return;
        const QString description = toText(rest);
        for (const QByteArray &id : place.sliced(slash + 1).toByteArray().split(',')) {
            if (const auto protocol = toProtocol(id))
                add({*port, *protocol, ServiceSource::Bundled, names.first(), names.mid(1), description});
        }
    });
}

void ServiceDatabase::add(ServiceEntry entry)
{
    ++m_counts[std::size_t(entry.source)];
    int &head = m_first[slot(entry.port, entry.protocol)];
    if (entry.source == ServiceSource::Bundled) {
        for (int at = head - 1; at >= 0; at = next(at)) {
            ServiceEntry &known = m_entries[std::size_t(at)];
            if (!goesByName(known, entry.name))
                continue;
            if (known.description.isEmpty())
                known.description = entry.description;
            return;
        }
    }
    m_entries.push_back(std::move(entry));
    m_next.push_back(0);
    const int index = int(m_entries.size());
    m_last.push_back(index);
    if (head == 0) {
        head = index;
        return;
    }
    int &last = m_last[std::size_t(head - 1)];
    m_next[std::size_t(last - 1)] = index;
    last = index;
}

} // namespace sockeye
