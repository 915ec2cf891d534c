// SPDX-License-Identifier: GPL-3.0-or-later
// Programs made from requests: literals that nothing breaks out of, templates, and a program of every tool.
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"
#include "core/tool/codetext.h"
#include "tests/support/fakepractice.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// Texts that would do something where they are not quoted.
const QStringList hostile = {
    u"\";exit(9);//"_s,
    u"';exit${IFS}9;'"_s,
    u"$(exit${IFS}9)"_s,
    u"\"; import os; os._exit(9) #"_s,
    u"'; exit 9; '"_s,
    u"$(exit 9)`exit 9`${HOME}"_s,
    u"a\nimport os\nexit 9"_s,
    u"\\"_s,
    u"\\\""_s,
    u"\\'"_s,
    u"*/ ?\?/ ?\?' %s %n"_s,
    u"tab\tesc\u001b[2J nul-free"_s,
    u"büro \u202e 中 \U0001f980"_s,
    u"@HOST@ @end {0} %1"_s,
    u"-n --help"_s,
    u"trailing\\\n"_s,
    u"\r\n#!/bin/sh\n"_s,
    u"!history ~ * ? [a]"_s,
};

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

/// The program without what stands in its strings and comments.
QString codeOnly(CodeLanguage language, QString text)
{
    static const QRegularExpression cStrings(u"\"(\\\\.|[^\"\\\\\n])*\""_s);
    static const QRegularExpression shellStrings(u"\\$'(\\\\.|[^'\\\\])*'|'[^']*'|\\\\'"_s);
    text.replace(language == CodeLanguage::Shell ? shellStrings : cStrings, u"S"_s);
    static const QRegularExpression slashes(u"//[^\n]*"_s);
    static const QRegularExpression hashes(u"(^|\\s)#[^\n]*"_s);
    return text.replace(language == CodeLanguage::C ? slashes : hashes, u" "_s);
}

} // namespace

class TestCode : public QObject
{
    Q_OBJECT

private slots:
    void stringsComeBack_data();
    void stringsComeBack();
    void stringsAreOneLineOfAscii();
    void commentsAreHarmless();
    void everyToolHasEveryLanguage();
    void hostileTargetsStayInTheirStrings();
    void scopesStayWhole();
    void practiceServersByAddress();
    void usualPortsWhereNoNetworkRuns();

private:
    QTemporaryDir m_folder;
};

void TestCode::stringsComeBack_data()
{
    QTest::addColumn<int>("language");
    for (const Word &word : Words<CodeLanguage>::list)
        QTest::newRow(word.id) << word.value;
}

void TestCode::stringsComeBack()
{
    QFETCH(int, language);
    const auto which = CodeLanguage(language);
    QString source;
    QByteArray expected;
    for (const QString &text : hostile) {
        const QString literal = codeString(which, text);
        if (which == CodeLanguage::Python)
            source += u"sys.stdout.buffer.write(%1.encode() + b'\\n|')\n"_s.arg(literal);
        else if (which == CodeLanguage::C)
            source += u"printf(\"%s\\n|\", "_s + literal + u");\n"_s;
        else
            source += u"printf '%s\\n|' "_s + literal + u'\n';
        expected += text.toUtf8() + "\n|";
    }
    const QString path = m_folder.filePath(u"strings."_s + QLatin1StringView(codeSuffix(which)));
    if (which == CodeLanguage::Python) {
        write(path, u"import sys\n"_s + source);
        QCOMPARE(outputOf(u"/usr/bin/python3"_s, {path}), expected);
    } else if (which == CodeLanguage::C) {
        write(path, u"#include <stdio.h>\nint main(void) {\n"_s + source + u"return 0; }\n"_s);
        const QString made = m_folder.filePath(u"strings"_s);
        QCOMPARE(outputOf(u"cc"_s, {u"-Wall"_s, u"-Werror"_s, path, u"-o"_s, made}), QByteArray());
        QCOMPARE(outputOf(made, {}), expected);
    } else {
        write(path, source);
        QCOMPARE(outputOf(u"bash"_s, {path}), expected);
    }
}

void TestCode::stringsAreOneLineOfAscii()
{
    for (const Word &word : Words<CodeLanguage>::list) {
        for (const QString &text : hostile) {
            for (const QChar c : codeString(CodeLanguage(word.value), text))
                QVERIFY2(c >= u' ' && c < u'\x7f', qPrintable(text));
        }
    }
}

void TestCode::commentsAreHarmless()
{
    QCOMPARE(codeComment(u"ntp.practice.test"), u"ntp.practice.test"_s);
    for (const QString &text : hostile) {
        const QString comment = codeComment(text);
        QCOMPARE(comment.size(), text.size());
        for (const QChar c : comment)
            QVERIFY(c >= u' ' && c < u'\x7f' && !QStringView(u"\\*/?\"`$").contains(c));
    }
}

void TestCode::everyToolHasEveryLanguage()
{
    const PracticeDirectory practice(PracticeDirectory::Sharing::Private, {}, m_folder.path());
    for (const Tool *tool : catalogue()) {
        QVERIFY2(tool->hasCode, tool->id);
        for (const Word &word : Words<CodeLanguage>::list) {
            const QString text = tool->code(CodeLanguage(word.value), tool->makeRequest().get(), practice);
            QVERIFY2(text.size() > 100, tool->id);
            QVERIFY2(text.endsWith(u'\n') && !text.contains(u"@if"_s) && !text.contains(u"@end"_s), tool->id);
            // Every language begins with what the program does and ends with what it leaves out.
            QVERIFY2(text.contains(u"Left out: "_s) || CodeLanguage(word.value) == CodeLanguage::Shell, tool->id);
        }
    }
}

void TestCode::hostileTargetsStayInTheirStrings()
{
    const PracticeDirectory practice(PracticeDirectory::Sharing::Private, {}, m_folder.path());
    int written = 0;
    for (const Tool *tool : catalogue()) {
        const Field *target = tool->targetField();
        if (!target)
            continue;
        for (const Word &word : Words<CodeLanguage>::list) {
            const auto language = CodeLanguage(word.value);
            for (const QString &text : hostile) {
                const AnyValue request = tool->makeRequest();
                // Also what no check would let through: a file of settings may hold it.
                if (!target->parse(target->kind == ValueKind::List ? detail::joinList({text}) : text, request.get()))
                    continue;
                const QString code = tool->code(language, request.get(), practice);
                for (const QChar c : code)
                    QVERIFY2(c == u'\n' || c == u'\t' || (c >= u' ' && c < u'\x7f'), qPrintable(code));
                const QString outside = codeOnly(language, code);
                written += code.contains(codeString(language, text)) ? 1 : 0;
                QVERIFY2(!outside.contains(u"exit${IFS}"_s) && !outside.contains(u"exit(9)"_s), qPrintable(code));
                QVERIFY2(!outside.contains(u"os._exit"_s) && !outside.contains(u"exit 9"_s), qPrintable(code));
            }
        }
    }
    QVERIFY(written > 20); // else nothing was tried
}

void TestCode::scopesStayWhole()
{
    // A numeric scope looks like a place that is still to be filled.
    const PracticeDirectory practice(PracticeDirectory::Sharing::Private, {}, m_folder.path());
    for (const Tool *tool : catalogue()) {
        const Field *target = tool->targetField();
        if (!target)
            continue;
        for (const Word &word : Words<CodeLanguage>::list) {
            for (int scope = 1; scope < 10; ++scope) {
                const QString host = u"fe80::1%"_s + QString::number(scope);
                const AnyValue request = tool->makeRequest();
                QVERIFY(target->parse(host, request.get()));
                const QString code = tool->code(CodeLanguage(word.value), request.get(), practice);
                QVERIFY2(!code.contains(u"fe80::1"_s) || code.count(u"fe80::1"_s) == code.count(host),
                         qPrintable(code));
            }
        }
    }
}

void TestCode::practiceServersByAddress()
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    class Running final : public PracticeLocator
    {
    public:
        Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return Error{}; }
        QList<Endpoint> expectedEndpoints(const QString &name, Transport) const override
        {
            return name == u"ntp"
                ? QList<Endpoint>{Endpoint::fromString(u"127.0.0.1:4711"), Endpoint::fromString(u"[::1]:4711")}
                : QList<Endpoint>();
        }
    } practice;
    const auto peer = [&practice](QStringView text, std::optional<Family> family = {}) {
        return codePeer(practice, *Target::parse(text), 123, Transport::Udp, family);
    };
    QCOMPARE(peer(u"ntp.practice.test").host, u"127.0.0.1"_s);
    QCOMPARE(peer(u"ntp.practice.test").port, quint16(4711));
    QVERIFY(peer(u"ntp.practice.test").isPractice);
    QCOMPARE(peer(u"ntp.practice.test", Family::Ipv6).host, u"::1"_s);
    QCOMPARE(peer(u"ntp.practice.test:9").port, quint16(9));
    QCOMPARE(peer(u"nothing.practice.test").host, u"nothing.practice.test"_s);
    QCOMPARE(peer(u"time.example.org").port, quint16(123));
    QVERIFY(!peer(u"time.example.org").isPractice);
}

void TestCode::usualPortsWhereNoNetworkRuns()
{
    const PracticeDirectory practice(PracticeDirectory::Sharing::Private, {}, m_folder.path());
    const QList<Endpoint> ntp = practice.expectedEndpoints(u"ntp"_s, Transport::Udp);
    QCOMPARE(ntp.value(0).toString(), u"127.0.0.1:10123"_s);
    QVERIFY(practice.expectedEndpoints(u"nothing"_s, Transport::Udp).isEmpty());
    QCOMPARE(practice.status().pid, 0); // nothing was started

    PracticeDirectory running(PracticeDirectory::Sharing::Private, PracticeSettings::onAnyPorts(), m_folder.path());
    QVERIFY(running.startOwn());
    QCOMPARE(running.expectedEndpoints(u"dns"_s, Transport::Tcp), *running.endpoints(u"dns"_s, Transport::Tcp));
}

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
