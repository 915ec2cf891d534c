// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failuretable.h"
#include "core/lookup/lookuptool.h"
#include "core/ntp/ntptool.h"
#include "core/sntp/sntptool.h"
#include "core/tool/catalogue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cerrno>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int kindCount = int(ErrorKind::System) + 1;

Error errorAt(ErrorKind kind, const char *operation)
{
    Error error;
    error.kind = kind;
    error.operation = operation;
    return error;
}

/// A row of \a tool whose status is \a word; null where the word can't be read back.
AnyValue rowWith(const Tool &tool, const char *word)
{
    AnyValue row = tool.makeRow();
    return tool.statusField()->parse(QString::fromLatin1(word), row.get()) ? row : nullptr;
}

/// What is wrong with the texts of \a failure; null where nothing is.
QString faultOf(const Failure &failure)
{
    for (const QString &text : {failure.what, failure.usualCause, failure.advice}) {
        if (text.size() < 10 || text.contains(u'%') || text != text.trimmed())
            return u"no text: "_s + text;
    }
    if (!failure.usualCause.endsWith(u'.') || !failure.advice.endsWith(u'.') || failure.what.endsWith(u'.'))
        return u"not a sentence: "_s + failure.text();
    return failure.text().contains(u".."_s) || failure.text().contains(u"  "_s) ? failure.text() : QString();
}

} // namespace

class FailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindAtEveryStage();
    void stages_data();
    void stages();
    void everyStatusIsExplained();
    void everySuccessIsNoFailure();
    void wordsOfOneToolDiffer();
    void refusedAndTimedOutNeverReadTheSame();
    void everyErrorColumnIsRead();
    void symbolsSayMoreThanWords_data();
    void symbolsSayMoreThanWords();
    void sentencesBecomeTheDetail();
    void kindsHaveTheirStatus();
    void verdictsHaveTheirStatus();
    void rowsKnowTheirStage();
    void everyLessonIsShort();
};

void FailuresTest::everyKindAtEveryStage()
{
    for (int kind = 0; kind < kindCount; ++kind) {
        for (const char *operation :
             {"getaddrinfo", "practice", "query", "handshake", "socket", "setsockopt", "bind", "listen", "connect",
              "send", "recvmsg", "epoll_wait", "decode", "check", "open", "write", "epoll_create1", ""}) {
            const Failure failure = explainFailure(errorAt(ErrorKind(kind), operation));
            const QString place = u"%1 %2"_s.arg(kind).arg(QLatin1StringView(operation));
            QVERIFY2(faultOf(failure).isNull(), qPrintable(place + u": "_s + faultOf(failure)));
            QCOMPARE(failure.stage == Stage::None, stageName(failure.stage).isEmpty());
            QVERIFY2(!errorSentence(errorAt(ErrorKind(kind), operation)).isEmpty(), qPrintable(place));
        }
    }
    QSet<QString> names;
    for (int stage = int(Stage::Request); stage <= int(Stage::Check); ++stage)
        names += stageName(Stage(stage));
    QCOMPARE(names.size(), int(Stage::Check) - int(Stage::Request) + 1);
    QVERIFY(!names.contains(QString()));
}

void FailuresTest::stages_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("wrong input") << Error::badInput(u"target"_s, u"No."_s) << Stage::Request;
    QTest::newRow("name") << errorAt(ErrorKind::NoSuchName, "getaddrinfo") << Stage::LookUp;
    QTest::newRow("name server silent") << errorAt(ErrorKind::TimedOut, "getaddrinfo") << Stage::LookUp;
    QTest::newRow("no network to ask a name server") << errorAt(ErrorKind::Unreachable, "getaddrinfo") << Stage::LookUp;
    QTest::newRow("NXDOMAIN") << errorAt(ErrorKind::NoSuchName, "check") << Stage::Check;
    QTest::newRow("no descriptor") << Error::fromErrno("socket", EMFILE) << Stage::Socket;
    QTest::newRow("no network") << Error::fromErrno("connect", ENETUNREACH) << Stage::Route;
    QTest::newRow("no host, told later") << Error::fromErrno("recv", EHOSTUNREACH) << Stage::Route;
    QTest::newRow("refused") << Error::fromErrno("connect", ECONNREFUSED) << Stage::Connect;
    QTest::newRow("TLS stalls") << Error::timedOut("handshake") << Stage::Handshake;
    QTest::newRow("no TLS") << errorAt(ErrorKind::BadReply, "handshake") << Stage::Handshake;
    QTest::newRow("refused by ICMP") << Error::fromErrno("recvmsg", ECONNREFUSED) << Stage::Wait;
    QTest::newRow("firewall here") << Error::fromErrno("send", EPERM) << Stage::Send;
    QTest::newRow("silence") << Error::timedOut("recv") << Stage::Wait;
    QTest::newRow("question without answer") << Error::timedOut("query") << Stage::Wait;
    QTest::newRow("damaged") << errorAt(ErrorKind::BadReply, "recv") << Stage::Decode;
    QTest::newRow("disk full") << Error::fromErrno("write", ENOSPC) << Stage::None;
}

void FailuresTest::stages()
{
    QFETCH(Error, error);
    QFETCH(Stage, stage);
    QCOMPARE(explainFailure(error).stage, stage);
}

void FailuresTest::everyStatusIsExplained()
{
    int failures = 0;
    for (const Tool *tool : catalogue()) {
        const Field *status = tool->statusField();
        for (const Word &word : status ? status->words() : std::span<const Word>()) {
            if (word.outcome != Outcome::Failure)
                continue;
            const QString place = u"%1 %2"_s.arg(QLatin1StringView(tool->id), QLatin1StringView(word.id));
            QVERIFY2(isFailureExplained(word.id), qPrintable(place));
            const AnyValue row = rowWith(*tool, word.id);
            QVERIFY2(row, qPrintable(place));
            const std::optional<Failure> failure = tool->failureOf(row.get());
            QVERIFY2(failure, qPrintable(place));
            QVERIFY2(faultOf(*failure).isNull(), qPrintable(place + u": "_s + faultOf(*failure)));
            QVERIFY2(tool->explainRow(row.get()).startsWith(failure->text()), qPrintable(place));
            ++failures;
        }
    }
    QVERIFY(failures > 20);
}

void FailuresTest::everySuccessIsNoFailure()
{
    for (const Tool *tool : catalogue()) {
        const Field *status = tool->statusField();
        for (const Word &word : status ? status->words() : std::span<const Word>()) {
            if (word.outcome == Outcome::Failure)
                continue;
            QVERIFY2(!tool->failureOf(rowWith(*tool, word.id).get()), word.id);
        }
    }
}

void FailuresTest::wordsOfOneToolDiffer()
{
    for (const Tool *tool : catalogue()) {
        const Field *status = tool->statusField();
        QSet<QString> seen;
        for (const Word &word : status ? status->words() : std::span<const Word>()) {
            if (word.outcome != Outcome::Failure)
                continue;
            const QString text = tool->failureOf(rowWith(*tool, word.id).get())->text();
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen += text;
        }
    }
}

void FailuresTest::refusedAndTimedOutNeverReadTheSame()
{
    const QRegularExpression refused(u"\\brefused\\b"_s, QRegularExpression::CaseInsensitiveOption);
    for (const char *operation : {"connect", "send", "recv", "query", "getaddrinfo", ""}) {
        const Failure no = explainFailure(errorAt(ErrorKind::Refused, operation), "refused");
        const Failure silence = explainFailure(errorAt(ErrorKind::TimedOut, operation), "timeout");
        QVERIFY(no.text().contains(refused) && !no.text().contains(u"timed out"_s));
        QVERIFY(silence.text().contains(u"timed out"_s) && !silence.text().contains(refused));
        QVERIFY(no.usualCause != silence.usualCause && no.advice != silence.advice);
    }
}

void FailuresTest::everyErrorColumnIsRead()
{
    int columns = 0;
    for (const Tool *tool : catalogue()) {
        const auto fields = tool->rowFields();
        const auto column = std::find_if(fields.begin(), fields.end(),
                                         [](const Field &field) { return QByteArrayView(field.id) == "error"; });
        if (column == fields.end())
            continue;
        for (const Word &word : tool->statusField()->words()) {
            if (word.outcome != Outcome::Failure)
                continue;
            const AnyValue row = rowWith(*tool, word.id);
            QVERIFY(column->parse(u"ECONNREFUSED"_s, row.get()));
            QCOMPARE(column->text(row.get()), QByteArray("ECONNREFUSED"));
            const std::optional<Failure> failure = tool->failureOf(row.get());
            // What an answer says has a code of its own.
            if (failure->space == CodeSpace::DnsRcode)
                continue;
            QCOMPARE(failure->symbol, QByteArray("ECONNREFUSED"));
            QCOMPARE(failure->number, ECONNREFUSED);
            QVERIFY(tool->explainRow(row.get()).contains(u"ECONNREFUSED, errno 111"_s));
        }
        ++columns;
    }
    QVERIFY(columns >= 4);
}

void FailuresTest::symbolsSayMoreThanWords_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("said");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("reset") << QByteArray("bad_reply") << u"ECONNRESET"_s << ErrorKind::Reset
                           << u"ECONNRESET, errno 104"_s;
    QTest::newRow("no local port") << QByteArray("system_error") << u"EAGAIN"_s << ErrorKind::OutOfResources
                                   << u"EAGAIN, errno 11"_s;
    QTest::newRow("SO_RCVTIMEO") << QByteArray("timeout") << u"EAGAIN"_s << ErrorKind::TimedOut
                                 << u"EAGAIN, errno 11"_s;
    QTest::newRow("refused connect") << QByteArray("not_connected") << u"ECONNREFUSED"_s << ErrorKind::Refused
                                     << u"ECONNREFUSED, errno 111"_s;
    QTest::newRow("a tool's own word") << QByteArray("not_connected") << u"timeout"_s << ErrorKind::TimedOut
                                       << QString();
    QTest::newRow("no address fits") << QByteArray("failed") << u"no_address"_s << ErrorKind::NoSuchName << QString();
    QTest::newRow("getaddrinfo") << QByteArray("no_such_name") << u"EAI_NONAME"_s << ErrorKind::NoSuchName
                                 << u"EAI_NONAME, getaddrinfo returned -2"_s;
    QTest::newRow("name server away") << QByteArray("unreachable") << u"EAI_AGAIN"_s << ErrorKind::Unreachable
                                      << u"EAI_AGAIN, getaddrinfo returned -3"_s;
    QTest::newRow("SERVFAIL") << QByteArray("server_failure") << u"SERVFAIL"_s << ErrorKind::System
                              << u"SERVFAIL, DNS response code 2"_s;
    QTest::newRow("rare") << QByteArray("bad_reply") << u"RCODE17"_s << ErrorKind::BadReply
                          << u"RCODE17, DNS response code 17"_s;
    QTest::newRow("a word that nobody knows")
        << QByteArray("whatever") << u"ENETUNREACH"_s << ErrorKind::Unreachable << u"ENETUNREACH, errno 101"_s;
}

void FailuresTest::symbolsSayMoreThanWords()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, said);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    const Error error = errorOfStatus(word, said);
    QCOMPARE(error.kind, kind);
    QVERIFY(error.detail.isEmpty());
    QCOMPARE(explainFailure(error, word).codeText(), code);
}

void FailuresTest::sentencesBecomeTheDetail()
{
    const Error error = errorOfStatus("bad_input", u"A part of the name is empty."_s);
    QCOMPARE(error.detail, u"A part of the name is empty."_s);
    QCOMPARE(error.space, CodeSpace::None);
    QVERIFY(explainFailure(error, "bad_input").text().contains(u"wrong. A part of the name is empty. Usual"_s));
}

void FailuresTest::kindsHaveTheirStatus()
{
    for (int i = 0; i < kindCount; ++i) {
        const auto kind = ErrorKind(i);
        QCOMPARE(wordOf(statusOfKind<NtpStatus>(kind))->outcome, Outcome::Failure);
        QCOMPARE(wordOf(statusOfKind<LookupStatus>(kind))->outcome, Outcome::Failure);
        QVERIFY(isFailureExplained(detail::kindWords[i].id));
        QCOMPARE(detail::kindWords[i].kind, kind);
    }
    QCOMPARE(statusOfKind<NtpStatus>(ErrorKind::TimedOut), NtpStatus::Timeout);
    QCOMPARE(statusOfKind<NtpStatus>(ErrorKind::Denied), NtpStatus::SystemError);
    QCOMPARE(statusOfKind<LookupStatus>(ErrorKind::Refused), LookupStatus::Refused);
    QCOMPARE(statusOfKind<LookupStatus>(ErrorKind::Reset), LookupStatus::BadReply);
    QCOMPARE(statusOfKind<LookupStatus>(ErrorKind::OutOfResources), LookupStatus::SystemError);
}

void FailuresTest::verdictsHaveTheirStatus()
{
    QCOMPARE(statusOfVerdict(NtpVerdict::Ok, NtpStatus::NotUsable), NtpStatus::Ok);
    QCOMPARE(statusOfVerdict(NtpVerdict::Ignored, NtpStatus::NotUsable), NtpStatus::BadReply);
    QCOMPARE(statusOfVerdict(NtpVerdict::KissOfDeath, NtpStatus::NotUsable), NtpStatus::KissOfDeath);
    QCOMPARE(statusOfVerdict(NtpVerdict::Unsynchronised, SntpVerdict::NotUsable), SntpVerdict::Unsynchronised);
    QCOMPARE(statusOfVerdict(NtpVerdict::Ignored, SntpVerdict::NotUsable), SntpVerdict::NotUsable);
}

void FailuresTest::rowsKnowTheirStage()
{
    LookupRow row;
    row.status = LookupStatus::NoSuchName;
    row.errorText = u"NXDOMAIN"_s;
    QCOMPARE(lookupTool().failureOf(&row)->stage, Stage::Check);
    row.errorText = u"EAI_NONAME"_s;
    row.failedCall = "getaddrinfo";
    QCOMPARE(lookupTool().failureOf(&row)->stage, Stage::LookUp);
    SntpRow field;
    field.status = SntpRowStatus::Rejected;
    field.reason = NtpReason::WrongOrigin;
    QCOMPARE(sntpTool().failureOf(&field)->stage, Stage::Check);
    field.reason = NtpReason::ShortPacket;
    QCOMPARE(sntpTool().failureOf(&field)->stage, Stage::Decode);
}

void FailuresTest::everyLessonIsShort()
{
    for (const Tool *tool : catalogue()) {
        QFile file(u":/lessons/en/%1.md"_s.arg(QLatin1StringView(tool->id)));
        QVERIFY2(file.open(QIODevice::ReadOnly), tool->id);
        const QString lesson = QString::fromUtf8(file.readAll());
        const qsizetype end = lesson.indexOf(u"\n\nRead on: "_s);
        QVERIFY2(end > 0, tool->id);
        static const QRegularExpression space(u"\\s+"_s);
        const auto words = lesson.first(end).split(space, Qt::SkipEmptyParts).size();
        QVERIFY2(words >= 60 && words <= 120, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(tool->id)).arg(words)));
    }
}

QTEST_GUILESS_MAIN(FailuresTest)
#include "tst_failures.moc"
