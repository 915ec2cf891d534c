// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/failuretable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct FailureTexts {
    Q_DECLARE_TR_FUNCTIONS(failure)
};

QString tr(const char *text)
{
    return QCoreApplication::translate("error", text);
}

// How a sentence about the operation begins.
QString beginningOf(const Error &error)
{
    if (const detail::StageText *stage = detail::stageTextOf(error.operation))
        return error.subject.isEmpty() ? tr(stage->alone) : tr(stage->withSubject).arg(error.subject);
    const QString operation = QString::fromLatin1(error.operation);
    if (operation.isEmpty())
        return error.subject;
    return error.subject.isEmpty() ? operation : u"%1 (%2)"_s.arg(operation, error.subject);
}

// Where the operation is in no list, or is one of several stages at once: connect also looks for the way.
Stage stageOf(const Error &error)
{
    const detail::StageText *text = detail::stageTextOf(error.operation);
    const Stage stage = text ? text->stage : Stage::None;
    switch (error.kind) {
    case ErrorKind::BadInput:
        return Stage::Request;
    case ErrorKind::Unreachable:
        return stage == Stage::LookUp ? stage : Stage::Route;
    case ErrorKind::NoSuchName:
        return stage == Stage::Check ? stage : Stage::LookUp;
    case ErrorKind::BadReply:
        return stage == Stage::Check || stage == Stage::Handshake ? stage : Stage::Decode;
    case ErrorKind::TimedOut:
    case ErrorKind::Reset:
        return text ? stage : Stage::Wait;
    case ErrorKind::Refused:
        return text ? stage : Stage::Connect;
    case ErrorKind::Denied:
    case ErrorKind::OutOfResources:
    case ErrorKind::NotSupported:
        return text ? stage : Stage::Socket;
    case ErrorKind::Cancelled:
    case ErrorKind::System:
        return stage;
    }
    return stage;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString asSentence(const QString &text)
{
    return capitalised(text) + (text.endsWith(u'.') ? u""_s : u"."_s);
}

// What the symbol beside a status word says that the word leaves open.
ErrorKind kindOfSymbol(const Error &error, const QString &said)
{
    if (error.space == CodeSpace::AddressInfo)
        return kindOfAddressInfo(error.code);
    if (error.space == CodeSpace::Errno) {
        const ErrorKind kind = kindOfErrno(error.code);
        // A wait that ended has a status of its own; elsewhere EAGAIN is a lack (see Error::fromErrno).
        return kind == ErrorKind::TimedOut && error.kind == ErrorKind::System ? ErrorKind::OutOfResources : kind;
    }
    if (error.kind != ErrorKind::System)
        return error.kind;
    // What tools write where nobody answered in their own time, or no address fits.
    if (said == "timeout"_L1)
        return ErrorKind::TimedOut;
    return said == "no_address"_L1 ? ErrorKind::NoSuchName : ErrorKind::System;
}

} // namespace

QString errorSentence(const Error &error)
{
    if (error.kind == ErrorKind::BadInput && !error.detail.isEmpty())
        return error.detail;
    const detail::FailureCause &cause = detail::causeOf(error);
    QString sentence = tr(cause.what);
    const QByteArray symbol = errorSymbol(error);
    if (!symbol.isEmpty())
        sentence += u" (%1)"_s.arg(QString::fromLatin1(symbol));
    const QString beginning = beginningOf(error);
    sentence = beginning.isEmpty() ? asSentence(sentence) : u"%1: %2."_s.arg(beginning, sentence);
    // What the place of failure knows says more than the usual advice; and who pressed Stop needs none.
    if (!error.detail.isEmpty())
        return sentence + u' ' + asSentence(error.detail);
    return error.kind == ErrorKind::Cancelled ? sentence : sentence + u' ' + tr(cause.advice);
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::None:
        return {};
    case Stage::Request:
        return FailureTexts::tr("request");
    case Stage::LookUp:
        return FailureTexts::tr("look-up");
    case Stage::Socket:
        return FailureTexts::tr("socket");
    case Stage::Route:
        return FailureTexts::tr("route");
    case Stage::Connect:
        return FailureTexts::tr("connect");
    case Stage::Handshake:
        return FailureTexts::tr("TLS");
    case Stage::Send:
        return FailureTexts::tr("send");
    case Stage::Wait:
        return FailureTexts::tr("wait");
    case Stage::Decode:
        return FailureTexts::tr("decode");
    case Stage::Check:
        return FailureTexts::tr("check");
    }
    return {};
}

QString Failure::codeText() const
{
    const QString name = QString::fromLatin1(symbol);
    switch (space) {
    case CodeSpace::Errno:
        return FailureTexts::tr("%1, errno %2").arg(name).arg(number);
    case CodeSpace::AddressInfo:
        return FailureTexts::tr("%1, getaddrinfo returned %2").arg(name).arg(number);
    case CodeSpace::DnsRcode:
        return FailureTexts::tr("%1, DNS response code %2").arg(name).arg(number);
    case CodeSpace::None:
        break;
    }
    return {};
}

QString Failure::text() const
{
    QStringList sentences;
    if (stage != Stage::None)
        sentences += FailureTexts::tr("Stage: %1.").arg(stageName(stage));
    const QString code = codeText();
    sentences += asSentence(code.isEmpty() ? what : u"%1 (%2)"_s.arg(what, code));
    if (!detail.isEmpty())
        sentences += asSentence(detail);
    sentences += FailureTexts::tr("Usual cause: %1").arg(usualCause);
    sentences += FailureTexts::tr("Try: %1").arg(advice);
    return sentences.join(u' ');
}

Failure explainFailure(const Error &error, QByteArrayView statusWord)
{
    const detail::FailureCause &cause = detail::causeOf(error);
    const detail::FailingWord *word = detail::failingWordOf(statusWord);
    const bool hasOwnTexts = word && word->what;
    Failure failure;
    failure.stage = stageOf(error);
    failure.symbol = errorSymbol(error);
    failure.number = error.code;
    failure.space = error.space;
    failure.what = tr(hasOwnTexts ? word->what : cause.what);
    failure.detail = error.detail;
    failure.usualCause = tr(hasOwnTexts ? word->usualCause : cause.usualCause);
    failure.advice = tr(hasOwnTexts ? word->advice : cause.advice);
    return failure;
}

Error errorOfStatus(QByteArrayView statusWord, const QString &said)
{
    Error error;
    const detail::FailingWord *word = detail::failingWordOf(statusWord);
    if (word) {
        error.kind = word->kind;
        error.operation = word->operation;
    }
    const bool isSymbol = setSymbol(error, said.toLatin1());
    if (!word || !word->what)
        error.kind = kindOfSymbol(error, said);
    // A sentence has a space; what hasn't and is no symbol is a word for what the kind says already.
    if (!isSymbol && said.contains(u' '))
        error.detail = said;
    return error;
}

bool isFailureExplained(QByteArrayView statusWord)
{
    return detail::failingWordOf(statusWord) != nullptr;
}

} // namespace sockeye
