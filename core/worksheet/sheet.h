// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sockeye
{

/// What is wrong in a worksheet's file, and where.
struct SheetProblem {
    QString file; ///< as it was named
    int line = 0; ///< from 1; 0: the file as a whole
    QString sentence; ///< finished; says what is allowed

    /// `lab4.md:52: q4: …`
    QString text() const;
};

/// A place in the sheet's file.
struct SheetPlace {
    QString file;
    int line = 0;

    SheetProblem problem(const QString &sentence) const { return {file, line, sentence}; }
};

/// When students are told how their answers were.
enum class Feedback : quint8 { Now, AfterHandIn, Never };

/// What kind of answer a question takes.
enum class AnswerKind : quint8 { Number, Choice, Text, Bits, Bytes, Long };

template <>
struct Words<AnswerKind> {
    static constexpr Word list[] = {
        {int(AnswerKind::Number), "number", QT_TRANSLATE_NOOP("words", "number")},
        {int(AnswerKind::Choice), "choice", QT_TRANSLATE_NOOP("words", "choice")},
        {int(AnswerKind::Text), "text", QT_TRANSLATE_NOOP("words", "text")},
        {int(AnswerKind::Bits), "bits", QT_TRANSLATE_NOOP("words", "bits")},
        {int(AnswerKind::Bytes), "bytes", QT_TRANSLATE_NOOP("words", "bytes")},
        {int(AnswerKind::Long), "long", QT_TRANSLATE_NOOP("words", "long")},
    };
};

/// `vary: name = pick(a, b, …)`: a value for each student.
struct SheetVariation {
    QString name;
    QStringList choices; ///< numbers or plain words
    SheetPlace place;
};

/// `ID=VALUE` of a request or of a practice server's settings, as it stands in the file.
struct SheetPair {
    QString id;
    QString value;
};

/// `practice: SERVER ID=VALUE …`
struct SheetPractice {
    QString server;
    QList<SheetPair> settings;
    SheetPlace place;
};

/// A run that the student is asked to make.
struct SheetRun {
    QString id;
    QString tool;
    QList<SheetPair> request;
    bool isAllFixed = false;
    QStringList fixed; ///< ids of the request that the student can't change in a run that counts
    QStringList kept; ///< private columns that the report may hold all the same
    QStringList shown; ///< columns of the table that are made visible for it
    SheetPlace place; ///< of the line `id`
    SheetPlace requestPlace;
};

/// A wrong answer that is known, what it is worth and what is said of it.
struct SheetMistake {
    QString answer; ///< as SheetQuestion::answer
    double share = 0; ///< of the points, 0 to 1
    QString sentence; ///< in the language of the sheet
    SheetPlace place;
};

/// How far from the answer a number may be.
struct Tolerance {
    double value = 0;
    bool isPercent = false;
};

struct SheetQuestion {
    QString id;
    double points = 0;
    AnswerKind kind = AnswerKind::Number;
    QString text; ///< Markdown, with `{name}`
    QString unit;
    QStringList options; ///< of a choice, in the language of the sheet
    QStringList ownOptions; ///< the same in the language of the sheet's first file, which `answer` is written in
    QString answer; ///< an expression, or a literal; empty in a sheet without its key
    Tolerance tolerance;
    QList<SheetMistake> mistakes;
    int words = 0; ///< about how many a long answer should have; 0: not said
    QString marker; ///< for whoever marks
    bool isTakeAllowed = true;
    SheetPlace place; ///< of the line `id`
    SheetPlace answerPlace;
};

/// A piece of the sheet in the order in which it is read.
struct SheetPart {
    enum class Kind : quint8 { Prose, Run, Question };
    Kind kind = Kind::Prose;
    QString prose; ///< Markdown, with `{name}`
    qsizetype index = -1; ///< into runs or questions
    SheetPlace place;
};

/// A worksheet. What is in it is plain text and numbers; nothing of it is executed.
struct Sheet {
    QString file;
    QString id;
    int version = 0;
    QString title;
    int minutes = 0; ///< 0: not said
    Feedback feedback = Feedback::AfterHandIn;
    bool hasKey = false; ///< answers stand in it
    QString language; ///< of the file that was merged in; empty: the sheet's first language
    QList<SheetVariation> variations;
    QList<SheetPractice> practice;
    QList<SheetRun> runs;
    QList<SheetQuestion> questions;
    QList<SheetPart> parts;

    const SheetRun *run(QStringView runId) const;
    const SheetQuestion *question(QStringView questionId) const;
    const SheetVariation *variation(QStringView name) const;
    double maximum() const; ///< the sum of the points
};

} // namespace sockeye
