// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probelisten.h"
#include "core/probe/probetext.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// What is sent, without what stands in a file; for HTTP the whole request.
QByteArray bytesOf(const ProbeRequest &request, const Target &target)
{
    const Result<QByteArray> text = readProbeText(request.text);
    const QByteArray message = (text ? *text : QByteArray()) + request.hex;
    return isHttp(request.protocol) ? probeHttpRequest(request, target, message) : message;
}

/// Bytes as a literal of C, or for bash's printf.
QString escapedBytes(CodeLanguage language, const QByteArray &bytes)
{
    const QChar quote = language == CodeLanguage::C ? u'"' : u'\'';
    QString out = quote;
    for (const char byte : bytes) {
        const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
            || (byte >= 'a' && byte <= 'z') || QByteArrayView(" .,:;/-_*=").contains(byte);
        out += isPlain ? QString(QLatin1Char(byte)) : u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
        if (byte == '\n' && language == CodeLanguage::C)
            out += u"\"\n    \""_s;
    }
    return out + quote;
}

/// The names as ALPN has them on the wire, or as a list.
QString alpnText(CodeLanguage language, const QStringList &protocols)
{
    QByteArray wire;
    QStringList list;
    for (const QString &protocol : protocols) {
        const QByteArray name = protocol.toUtf8().left(255);
        wire += char(uchar(name.size())) + name;
        list += codeString(language, protocol);
    }
    return language == CodeLanguage::C ? escapedBytes(language, wire) : u'[' + list.join(u", "_s) + u']';
}

QString whatText(const ProbeRequest &request)
{
    if (request.listen)
        return u"Waits for others to connect, and shows what they send."_s;
    if (isHttp(request.protocol))
        return u"Asks a web server once, and shows its reply."_s;
    return request.protocol == ProbeProtocol::Udp ? u"Sends datagrams, and shows what comes back."_s
                                                  : u"Connects, sends, and shows what comes back."_s;
}

QString leftOut(CodeLanguage language, const ProbeRequest &request)
{
    QStringList left;
    if (request.listen) {
        left = {u"several connections at a time"_s};
        if (isTls(request.protocol))
            left += u"TLS"_s;
    } else {
        left = {u"further addresses of a name"_s, u"the time that each phase takes"_s};
        if (isTls(request.protocol))
            left += u"the chain of certificates"_s;
        if (!request.file.isEmpty() && (isHttp(request.protocol) || language == CodeLanguage::C))
            left += u"the file"_s;
        if (language == CodeLanguage::Shell)
            left += {u"repeating"_s, u"half-close and reset"_s, u"an end before the timeout while the peer stays"_s};
    }
    return left.join(u", "_s);
}

QString tlsOptions(const ProbeRequest &request, const QString &address, const QString &host)
{
    const auto quoted = [](const QString &text) { return codeString(CodeLanguage::Shell, text); };
    QString options = u"-connect "_s + quoted(address);
    const bool isName = parseAddress(host).isNull();
    options += (isName ? u" -verify_hostname "_s : u" -verify_ip "_s) + quoted(host);
    options += request.sendsServerName && isName ? u" -servername "_s + quoted(host) : u" -noservername"_s;
    if (!request.alpn.isEmpty())
        options += u" -alpn "_s + quoted(request.alpn.join(u','));
    if (!request.caFile.isEmpty())
        options += u" -CAfile "_s + quoted(request.caFile);
    return options;
}

QString messageText(CodeLanguage language, const ProbeRequest &request, const QByteArray &bytes)
{
    if (language != CodeLanguage::Python)
        return escapedBytes(language, bytes);
    QString text = u"bytes.fromhex(%1)"_s.arg(codeString(language, QString::fromLatin1(bytes.toHex())));
    if (!request.file.isEmpty() && !isHttp(request.protocol))
        text += u" + open(%1, \"rb\").read()"_s.arg(codeString(language, request.file));
    return text;
}

void fillTls(CodeTemplate &code, const ProbeRequest &request, const QString &host)
{
    const CodeLanguage language = code.language();
    const bool isName = parseAddress(host).isNull();
    QStringList alpn = request.alpn;
    if (alpn.isEmpty() && request.protocol == ProbeProtocol::Https)
        alpn = {u"http/1.1"_s};
    code.source(u"CAFILE"_s,
                request.caFile.isEmpty()               ? QString()
                    : language == CodeLanguage::Python ? u"cafile="_s + codeString(language, request.caFile)
                                                       : codeString(language, request.caFile))
        .text(u"TARGET"_s, host)
        .source(u"SERVERNAME"_s, request.sendsServerName && isName ? codeString(language, host) : u"None"_s)
        .text(u"CHECKED"_s, host)
        .source(u"ALPN"_s, alpnText(language, alpn))
        .condition(u"alpn"_s, !alpn.isEmpty())
        .condition(u"cafile"_s, !request.caFile.isEmpty())
        .condition(u"isname"_s, isName)
        .condition(u"sni"_s, isName && request.sendsServerName);
}

CodePeer peerOf(const ProbeRequest &request, const PracticeLocator &practice, const Target &target)
{
    const Transport transport = request.protocol == ProbeProtocol::Udp ? Transport::Udp : Transport::Tcp;
    if (!request.listen)
        return codePeer(practice, target, probePort(request.protocol), transport);
    const Result<Endpoint> own = probeListenAddress(request.target);
    return own ? CodePeer{own->address.toString(), own->port, false} : CodePeer{};
}

} // namespace

QString probeCode(CodeLanguage language, const ProbeRequest &request, const PracticeLocator &practice)
{
    const Result<Target> parsed = Target::parse(request.target);
    if (!parsed && !request.listen)
        return {};
    const Target target = parsed ? *parsed : Target();
    const CodePeer peer = peerOf(request, practice, target);
    const QByteArray bytes = bytesOf(request, target);
    const bool isUdp = request.protocol == ProbeProtocol::Udp;
    const bool untilEnd = request.end == ProbeEnd::HalfClose && !isUdp;
    const bool isC = language == CodeLanguage::C;
    const QString port = QString::number(peer.port);
    const QString address = (peer.host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(peer.host, port);
    CodeTemplate code(language, "probe");
    fillTls(code, request, target.host);
    return code.source(u"WHAT"_s, whatText(request))
        .source(u"LEFTOUT"_s, leftOut(language, request))
        .source(u"NAME"_s, codeComment(target.host))
        .text(u"HOST"_s, peer.host)
        .source(u"PORT"_s, isC ? u"\"%1\""_s.arg(port) : port)
        .seconds(u"TIMEOUT"_s, request.timeout)
        .seconds(u"QUIET"_s, request.quiet)
        .seconds(u"DELAY"_s, request.delay)
        .number(u"MOST"_s, request.mostBytes)
        .number(u"REPEAT"_s, request.repeat)
        .number(u"ROOM"_s, isUdp ? 65'536 : mostShownBytes)
        .source(u"MESSAGE"_s, messageText(language, request, bytes))
        .source(u"SEND"_s, isUdp ? u"send"_s : u"sendall"_s)
        .source(u"KIND"_s, isUdp ? u"SOCK_DGRAM"_s : u"SOCK_STREAM"_s)
        .source(u"TRANSPORT"_s, isUdp ? u"udp"_s : u"tcp"_s)
        .source(u"PATIENCE"_s, untilEnd ? u"TIMEOUT"_s : u"QUIET if received else TIMEOUT"_s)
        .source(u"CPATIENCE"_s, untilEnd ? u"TIMEOUT"_s : u"received ? QUIET : TIMEOUT"_s)
        .source(u"UNTILEND"_s, untilEnd ? u"True"_s : u"False"_s)
        .source(u"CUNTILEND"_s, untilEnd ? u"1"_s : u"0"_s)
        .source(u"TLSOPTIONS"_s, tlsOptions(request, address, target.host))
        .text(u"FILE"_s, request.file)
        .condition(u"file"_s, !request.file.isEmpty() && !isHttp(request.protocol))
        .condition(u"practice"_s, peer.isPractice)
        .condition(u"listen"_s, request.listen)
        .condition(u"echo"_s, request.echo)
        .condition(u"udp"_s, isUdp)
        .condition(u"tls"_s, isTls(request.protocol) && !request.listen)
        .condition(u"stream"_s, !isUdp && !isTls(request.protocol))
        .condition(u"http"_s, isHttp(request.protocol))
        .condition(u"repeat"_s, request.repeat > 1 && !isHttp(request.protocol) && !request.listen)
        .condition(u"sends"_s, !bytes.isEmpty() || !request.file.isEmpty() || (isUdp && !request.hex.isNull()))
        .condition(u"halfclose"_s, untilEnd && !isTls(request.protocol))
        .condition(u"reset"_s, request.end == ProbeEnd::Reset && !isUdp)
        .condition(u"keepalive"_s, request.keepAlive && !isUdp)
        .filled();
}

} // namespace sockeye
