// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sntp/sntptool.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype fewest = 8; // repeated bytes that are written as a product

/// The offsets of the stamps that hold the moment of sending.
QList<int> nowPlaces(const SntpRequest &request)
{
    QList<int> places;
    for (const auto &[stamp, place] : {std::pair(&request.reference, 16), std::pair(&request.origin, 24),
                                       std::pair(&request.receive, 32), std::pair(&request.transmit, 40)}) {
        if (*stamp && (*stamp)->isNow)
            places += place;
    }
    return places;
}

/// `b"\x1b" + 47 * b"\0"`, as the exercise writes it.
QString pythonBytes(const QByteArray &bytes)
{
    qsizetype length = bytes.size();
    while (length > 0 && bytes[length - 1] == '\0')
        --length;
    if (bytes.size() - length < fewest)
        length = bytes.size();
    QString out;
    for (const char byte : bytes.first(length))
        out += u"\\x%1"_s.arg(uint(uchar(byte)), 2, 16, QLatin1Char('0'));
    const QString zeros = u"%1 * b\"\\0\""_s.arg(bytes.size() - length);
    if (length == bytes.size())
        return u"b\"%1\""_s.arg(out);
    return length == 0 ? zeros : u"b\"%1\" + %2"_s.arg(out, zeros);
}

QString cBytes(const QByteArray &bytes)
{
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += 8) {
        QStringList row;
        for (const char byte : bytes.mid(at, 8))
            row += u"0x%1"_s.arg(uint(uchar(byte)), 2, 16, QLatin1Char('0'));
        lines += row.join(u", "_s) + u',';
    }
    return lines.join(u'\n');
}

/// Hex digits, with `$now` where this moment goes.
QString shellBytes(const QByteArray &bytes, const QList<int> &places)
{
    QString out;
    for (int at = 0; at < bytes.size(); ++at) {
        if (places.contains(at)) {
            out += u"$now"_s;
            at += 7;
        } else {
            out += u"%1"_s.arg(uint(uchar(bytes[at])), 2, 16, QLatin1Char('0'));
        }
    }
    return u'"' + out.replace(u"$now"_s, u"${now}"_s) + u'"';
}

} // namespace

QString sntpCode(CodeLanguage language, const SntpRequest &request, const PracticeLocator &practice)
{
    const Result<Target> target = Target::parse(request.target);
    const Result<QByteArray> bytes = buildSntpRequest(request, WallTime());
    if (!target || !bytes)
        return {};
    const CodePeer peer = codePeer(practice, *target, ntpPort, Transport::Udp);
    const QList<int> places = nowPlaces(request);
    QStringList now;
    for (const int place : places)
        now += language == CodeLanguage::C ? u"put_now(request + %1);"_s.arg(place) : QString::number(place);
    CodeTemplate code(language, "sntp");
    code.text(u"HOST"_s, peer.host)
        .source(u"NAME"_s, codeComment(target->host))
        .condition(u"practice"_s, peer.isPractice)
        .condition(u"now"_s, !now.isEmpty())
        .seconds(u"TIMEOUT"_s, request.timeout)
        .source(u"PORT"_s, (language == CodeLanguage::C ? u"\"%1\""_s : u"%1"_s).arg(peer.port));
    switch (language) {
    case CodeLanguage::Python:
        return code.source(u"DATA"_s, pythonBytes(*bytes)).source(u"NOW"_s, u'[' + now.join(u", "_s) + u']').filled();
    case CodeLanguage::C:
        return code.source(u"DATA"_s, cBytes(*bytes)).lines(u"NOW"_s, now).filled();
    case CodeLanguage::Shell:
        break;
    }
    return code.source(u"DATA"_s, shellBytes(*bytes, places)).filled();
}

} // namespace sockeye
