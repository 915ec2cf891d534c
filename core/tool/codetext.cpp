// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/codetext.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

bool isPlain(char32_t c)
{
    return c >= 0x20 && c < 0x7f;
}

QString pythonString(QStringView text)
{
    QString out = u"\""_s;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'"' || c == U'\\')
            out += u"\\"_s + QChar(char16_t(c));
        else if (isPlain(c))
            out += QChar(char16_t(c));
        else
            out += c > 0xffff ? u"\\U%1"_s.arg(uint(c), 8, 16, QLatin1Char('0'))
                              : u"\\u%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
    }
    return out + u'"';
}

// Octal escapes end after three digits; a hexadecimal one would swallow the digits behind it.
QString cString(QStringView text)
{
    QString out = u"\""_s;
    for (const char byte : text.toUtf8()) {
        // Two question marks may begin a trigraph.
        if (byte == '"' || byte == '\\' || byte == '?')
            out += u"\\"_s + QLatin1Char(byte);
        else if (isPlain(uchar(byte)))
            out += QLatin1Char(byte);
        else
            out += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QLatin1Char('0'));
    }
    return out + u'"';
}

QString shellString(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char byte) { return isPlain(uchar(byte)); });
    QString out = plain ? u"'"_s : u"$'"_s;
    for (const char byte : bytes) {
        if (plain)
            out += byte == '\'' ? u"'\\''"_s : QString(QLatin1Char(byte));
        else if (byte == '\'' || byte == '\\')
            out += u"\\"_s + QLatin1Char(byte);
        else if (isPlain(uchar(byte)))
            out += QLatin1Char(byte);
        else
            out += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QLatin1Char('0'));
    }
    return out + u'\'';
}

QString readTemplate(CodeLanguage language, const char *toolId)
{
    QFile file(u":/code/%1.%2"_s.arg(QLatin1StringView(toolId), QLatin1StringView(codeSuffix(language))));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString codeString(CodeLanguage language, QStringView text)
{
    switch (language) {
    case CodeLanguage::Python:
        return pythonString(text);
    case CodeLanguage::C:
        return cString(text);
    case CodeLanguage::Shell:
        break;
    }
    return shellString(text);
}

QString codeComment(QStringView text)
{
    constexpr QStringView allowed = u" .,:;-_+=()[]@%#<>|'";
    QString out;
    for (const QChar c : text) {
        const bool isLetter = c < u'\x7f' && c.isLetterOrNumber();
        out += isLetter || allowed.contains(c) ? c : u'_';
    }
    return out;
}

QString codeSeconds(Nanoseconds time)
{
    QByteArray text;
    Codec<Nanoseconds>::append(time, Unit::Seconds, text);
    return QString::fromLatin1(text);
}

CodeTemplate::CodeTemplate(CodeLanguage language, const char *toolId)
    : m_language(language)
    , m_template(readTemplate(language, toolId))
{
}

CodeTemplate &CodeTemplate::text(const QString &name, QStringView value)
{
    return source(name, codeString(m_language, value));
}

CodeTemplate &CodeTemplate::number(const QString &name, qint64 value)
{
    return source(name, QString::number(value));
}

CodeTemplate &CodeTemplate::seconds(const QString &name, Nanoseconds value)
{
    return source(name, codeSeconds(value));
}

CodeTemplate &CodeTemplate::source(const QString &name, const QString &value)
{
    m_values.insert(name, value);
    return *this;
}

CodeTemplate &CodeTemplate::lines(const QString &name, const QStringList &values)
{
    return source(name, values.join(u'\n'));
}

CodeTemplate &CodeTemplate::condition(const QString &name, bool isSet)
{
    if (isSet)
        m_conditions.insert(name);
    else
        m_conditions.remove(name);
    return *this;
}

QString CodeTemplate::filled() const
{
    static const QRegularExpression mark(u"@([A-Z][A-Z0-9_]*)@"_s);
    static const QRegularExpression condition(u"^\\s*@if (!?)(\\w+)$"_s);
    QString out;
    QList<bool> kept; // of the conditions that are open
    for (const QString &line : m_template.split(u'\n')) {
        if (const auto match = condition.match(line); match.hasMatch()) {
            kept += m_conditions.contains(match.captured(2)) == match.captured(1).isEmpty();
            continue;
        }
        if (line.trimmed() == u"@end") {
            kept.removeLast();
            continue;
        }
        if (kept.contains(false))
            continue;
        const qsizetype indented = line.size() - QStringView(line).trimmed().size();
        qsizetype from = 0;
        for (auto matches = mark.globalMatch(line); matches.hasNext();) {
            const auto match = matches.next();
            QString value = m_values.value(match.captured(1));
            if (match.capturedStart() == indented && match.capturedEnd() == line.size())
                value.replace(u'\n', u'\n' + line.first(indented));
            out += QStringView(line).sliced(from, match.capturedStart() - from);
            out += value;
            from = match.capturedEnd();
        }
        out += QStringView(line).sliced(from);
        out += u'\n';
    }
    while (out.endsWith(u"\n\n"))
        out.chop(1);
    return out;
}

CodePeer codePeer(const PracticeLocator &practice, const Target &target, quint16 defaultPort, Transport transport,
                  std::optional<Family> family)
{
    CodePeer peer{target.host, target.port.value_or(defaultPort), false};
    if (!isPracticeName(target.host))
        return peer;
    const QList<Endpoint> endpoints = practice.expectedEndpoints(practiceServerName(target.host), transport);
    for (const Endpoint &endpoint : endpoints) {
        if (peer.isPractice && !(family && familyOf(endpoint.address) == *family))
            continue;
        peer = {endpoint.address.toString(), target.port.value_or(endpoint.port), true};
        if (!family || familyOf(endpoint.address) == *family)
            break;
    }
    return peer;
}

} // namespace sockeye
