// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scanports.h"
#include "core/scan/scantexts.h"

#include <algorithm>
#include <bitset>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int highestPort = 65535;
using PortSet = std::bitset<highestPort + 1>;

// What people run and forget: remote access, mail, web, files, printers, data bases, and the boxes in a household.
constexpr quint16 commonPorts[] = {
    7,    9,    13,   21,   22,   23,   25,   37,   53,   67,   69,    79,    80,    81,    88,    110,  111,  113,
    119,  123,  135,  139,  143,  161,  179,  389,  427,  443,  445,   465,   500,   513,   514,   515,  543,  548,
    554,  587,  631,  636,  646,  873,  990,  993,  995,  1080, 1194,  1433,  1521,  1701,  1720,  1723, 1883, 1900,
    2000, 2049, 2121, 2375, 2376, 3000, 3128, 3268, 3306, 3389, 4369,  4443,  5000,  5001,  5060,  5222, 5353, 5357,
    5432, 5555, 5631, 5672, 5683, 5900, 5901, 5984, 5985, 6000, 6379,  6443,  6667,  7000,  8000,  8008, 8080, 8081,
    8086, 8123, 8443, 8883, 8888, 9000, 9090, 9100, 9200, 9418, 10000, 11211, 27017, 32400, 49152,
};

Error refuse(const QString &sentence)
{
    return Error::badInput(u"ports"_s, sentence);
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Result<int> readPort(QStringView text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (isNumber && port >= 1 && port <= highestPort)
        return port;
    if (isNumber && port == 0)
        return refuse(
            ScanTexts::tr("Port 0 is nobody's: programs write it where the system may choose. Ports go from 1 to "
                          "65535."));
    return refuse(ScanTexts::tr("%1 is no port: they go from 1 to 65535.").arg(text.left(40)));
}

Result<void> addRange(QStringView text, PortSet &ports)
{
    const qsizetype dash = text.indexOf(u'-');
    const QStringView from = text.first(dash).trimmed();
    const QStringView to = text.sliced(dash + 1).trimmed();
    if (from.isEmpty() || to.isEmpty())
        return refuse(
            ScanTexts::tr("“%1” lacks an end: write both, as in %2.")
                .arg(text.left(40),
                     from.isEmpty() ? u"1-"_s + to.left(20).toString() : from.left(20).toString() + u"-65535"_s));
    const Result<int> first = readPort(from);
    const Result<int> last = readPort(to);
    if (!first || !last)
        return first ? last.error() : first.error();
    if (*last < *first)
        return refuse(ScanTexts::tr("“%1” runs backwards: write %2-%3.").arg(text.left(40)).arg(*last).arg(*first));
    for (int port = *first; port <= *last; ++port)
        ports.set(std::size_t(port));
    return {};
}

bool hasName(const ServiceEntry &entry, QStringView name)
{
    return entry.protocol == ServiceProtocol::Tcp
        && (name.compare(entry.name, Qt::CaseInsensitive) == 0 || entry.aliases.contains(name, Qt::CaseInsensitive));
}

Result<void> addName(QStringView name, const ServiceDatabase &services, PortSet &ports)
{
    if (name == u"all") {
        ports.set();
        return {};
    }
    if (name == u"common") {
        for (const quint16 port : commonPorts)
            ports.set(port);
        return {};
    }
    for (const ServiceEntry &entry : services.entries()) {
        if (hasName(entry, name)) {
            ports.set(entry.port);
            return {};
        }
    }
    return refuse(ScanTexts::tr("“%1” is no port and no TCP service that this computer knows. Write numbers and ranges "
                                "(22,80,8000-8100), names (http), common or all.")
                      .arg(name.left(40)));
}

} // namespace

Result<std::vector<quint16>> parseScanPorts(const QStringList &typed, const ServiceDatabase &services)
{
    PortSet ports;
    for (const QString &item : typed) {
        const QStringView text = QStringView(item).trimmed();
        const bool isNumeric = std::all_of(text.begin(), text.end(),
                                           [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u' '; });
        if (text.isEmpty())
            continue;
        if (isDigits(text)) {
            const Result<int> port = readPort(text);
            if (!port)
                return port.error();
            ports.set(std::size_t(*port));
        } else if (const Result<void> done = isNumeric ? addRange(text, ports) : addName(text, services, ports);
                   !done) {
            return done.error();
        }
    }
    ports.reset(0);
    if (ports.none())
        return refuse(ScanTexts::tr("Name at least one port, for example 1-1024, 80 or common."));
    std::vector<quint16> list;
    for (int port = 1; port <= highestPort; ++port) {
        if (ports.test(std::size_t(port)))
            list.push_back(quint16(port));
    }
    return list;
}

QString scanServiceName(const ServiceDatabase &services, quint16 port)
{
    const int index = services.first(port, ServiceProtocol::Tcp);
    return index < 0 ? QString() : services.entries()[std::size_t(index)].name;
}

} // namespace sockeye
