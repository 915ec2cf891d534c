// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolverconfig.h"

#include "core/net/endpoint.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qint64 largestConfig = 1 << 20;

std::optional<QByteArray> readFile(const QString &path)
{
    // A FIFO in its place must not hang the run.
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > largestConfig || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// `ndots:3`: the number behind \a name, at most \a most (resolv.conf(5) caps it silently).
void readOption(const QString &word, QLatin1StringView name, int most, int &value)
{
    if (!word.startsWith(name))
        return;
    bool ok = false;
    const int number = word.sliced(name.size()).toInt(&ok);
    if (ok && number >= 0)
        value = std::min(number, most);
}

} // namespace

ResolverConfig ResolverConfig::parse(QByteArrayView text)
{
    ResolverConfig config;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        // Comments begin in the first column, but people also write them behind.
        const QString plain = line.left(line.indexOf(u'#') < 0 ? line.size() : line.indexOf(u'#')).simplified();
        if (plain.isEmpty() || plain.startsWith(u';'))
            continue;
        const QStringList words = plain.split(u' ');
        const QString &keyword = words.first();
        if (keyword == "nameserver"_L1 && words.size() > 1) {
            const QHostAddress address = parseAddress(words[1]);
            if (address.isNull())
                config.notUnderstood += words[1];
            else if (!config.servers.contains(address))
                config.servers += address;
        } else if (keyword == "search"_L1 || keyword == "domain"_L1) {
            config.searchDomains = keyword == "search"_L1 ? words.mid(1) : words.mid(1, 1);
        } else if (keyword == "options"_L1) {
            for (const QString &word : words) {
                readOption(word, "ndots:"_L1, 15, config.ndots);
                readOption(word, "timeout:"_L1, 30, config.timeoutSeconds);
                readOption(word, "attempts:"_L1, 5, config.attempts);
            }
        }
    }
    return config;
}

ResolverConfig ResolverConfig::load(const QString &path, const QString &upstreamPath)
{
    const std::optional<QByteArray> text = readFile(path);
    if (!text)
        return {};
    ResolverConfig config = parse(*text);
    config.path = path;
    if (config.servers != QList<QHostAddress>{QHostAddress(u"127.0.0.53"_s)})
        return config;
    config.stub = config.servers.first();
    if (const std::optional<QByteArray> upstream = readFile(upstreamPath)) {
        const ResolverConfig behind = parse(*upstream);
        if (!behind.servers.isEmpty()) {
            config.servers = behind.servers;
            config.path = upstreamPath;
        }
        if (config.searchDomains.isEmpty() || config.searchDomains == QStringList{u"."_s})
            config.searchDomains = behind.searchDomains;
    }
    return config;
}

ResolverConfig ResolverConfig::load()
{
    return load(u"/etc/resolv.conf"_s, u"/run/systemd/resolve/resolv.conf"_s);
}

} // namespace sockeye
