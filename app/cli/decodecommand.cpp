// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decodecommand.h"
#include "core/tool/argumentstexts.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "core/output/packettext.h"
#include "core/protocol/hextext.h"
#include "core/protocol/packetfields.h"
#include "core/tool/arguments.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString help()
{
    return ArgumentsTexts::tr(
        "Usage: sockeye-cli decode ntp|dns|icmp|icmpv6 [FILE] [--format text|json]\n\n"
        "Prints every field of a packet: where it stands, its value and what it means. The packet is read from FILE, "
        "or\n"
        "from standard input: the bytes themselves, or hex as in 1b 00*47, 0x1b00, 1b:00, or as hexdump -C and xxd\n"
        "write it.\n");
}

Result<PacketProtocol> protocolOf(const QString &word)
{
    if (word == u"ntp")
        return PacketProtocol::Ntp;
    if (word == u"dns")
        return PacketProtocol::Dns;
    if (word == u"icmp")
        return PacketProtocol::Icmp;
    if (word == u"icmpv6")
        return PacketProtocol::Icmpv6;
    return Error::badInput(word, ArgumentsTexts::tr("Only ntp, dns, icmp and icmpv6 packets can be decoded."));
}

Result<QByteArray> readPacket(const QString &path)
{
    Result<QByteArray> content = QByteArray();
    if (path == u"-") {
        content = readStandardInput();
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error::badInput(path, ArgumentsTexts::tr("“%1” can't be read: %2.").arg(path, file.errorString()));
        // Even hex with much between its digits is not longer; a device may never end.
        constexpr qint64 most = 4 * 1024 * 1024;
        content = file.read(most);
    }
    if (!content)
        return content;
    Result<QByteArray> bytes = readPacketFile(*content);
    if (!bytes && bytes.error().kind == ErrorKind::BadInput)
        return Error::badInput(path == u"-" ? ArgumentsTexts::tr("standard input") : path, bytes.error().detail);
    return bytes;
}

} // namespace

int runDecode(const QStringList &arguments)
{
    bool isJson = false;
    bool wantsHelp = false;
    const QList<CommandOption> options = {
        {u"format"_s, CommandOption::Value::Needed,
         [&isJson](const QString &value) -> Result<void> {
             if (value != u"text" && value != u"json")
                 return Error::badInput(value, ArgumentsTexts::tr("A packet is printed as text or json."));
             isJson = value == u"json";
             return {};
         }},
        {u"help"_s, CommandOption::Value::None,
         [&wantsHelp](const QString &) {
             wantsHelp = true;
             return Result<void>();
         }},
    };
    const Result<QStringList> plain = parseArguments(arguments, options);
    if (wantsHelp)
        return printOut(help()), int(ExitStatus::Success);
    if (!plain)
        return failWith(plain.error());
    if (plain->isEmpty())
        return failWith(Error::badInput({}, ArgumentsTexts::tr("Say what to decode: ntp, dns, icmp or icmpv6.")));
    if (plain->size() > 2)
        return failWith(Error::badInput(plain->at(2), ArgumentsTexts::tr("One file is decoded at a time.")));
    const Result<PacketProtocol> protocol = protocolOf(plain->front());
    if (!protocol)
        return failWith(protocol.error());
    const Result<QByteArray> bytes = readPacket(plain->value(1, u"-"_s));
    if (!bytes)
        return caughtSignal() != 0 ? 128 + caughtSignal() : failWith(bytes.error());
    const QList<PacketField> fields = packetFields(*protocol, *bytes, Clock::system().wall());
    printOut(isJson ? QString::fromUtf8(packetTreeJson(*protocol, fields, *bytes)) : packetTreeText(fields, *bytes));
    return int(ExitStatus::Success);
}

} // namespace sockeye
