// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/answerline.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TestAnswerLine : public QObject
{
    Q_OBJECT

private slots:
    void answerCanBeSelectedAndIsPlainText()
    {
        AnswerLine line;
        line.show();
        line.showAnswer({u"<b>bold</b>\u001b[2J"_s, u"one\ntwo"_s, {}});
        for (const char *name : {"headline", "answerDetail"}) {
            const auto *label = line.findChild<QLabel *>(QLatin1StringView(name));
            QCOMPARE(label->textFormat(), Qt::PlainText); // fault 62
            QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
            QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        }
        QCOMPARE(line.findChild<QLabel *>(u"headline"_s)->text(), u"<b>bold</b>␛[2J"_s);
        QCOMPARE(line.findChild<QLabel *>(u"answerDetail"_s)->text(), u"one\ntwo"_s);
        QVERIFY(!line.findChild<QToolButton *>(u"scriptPrints"_s)->isVisible());
    }

    void scriptUnfoldsAndCanBeCopied()
    {
        AnswerLine line;
        line.show();
        line.showAnswer({u"x"_s, {}, {u"Port: 80 => service name: http"_s, u"Port: 25 => service name: smtp"_s}});
        auto *button = line.findChild<QToolButton *>(u"scriptPrints"_s);
        const auto *text = line.findChild<QPlainTextEdit *>(u"scriptText"_s);
        QVERIFY(button->isVisible() && !text->isVisible());
        button->click();
        QVERIFY(text->isVisible());
        line.findChild<QPushButton *>(u"copyScript"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(),
                 u"Port: 80 => service name: http\nPort: 25 => service name: smtp\n"_s);
        line.showAnswer({u"y"_s, {}, {u"other"_s}}); // the next run stays unfolded
        QVERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), u"other"_s);
    }

    void failureOffersThePracticeNetwork()
    {
        AnswerLine line;
        line.show();
        line.showFailure(u"Nobody answered."_s);
        auto *button = line.findChild<QPushButton *>(u"askPractice"_s);
        QVERIFY(!button->isVisible());
        line.offerPractice(true);
        QVERIFY(button->isVisible());
        const QSignalSpy asked(&line, &AnswerLine::practiceAsked);
        button->click();
        QCOMPARE(asked.size(), 1);
        line.showRunning(u"Running…"_s);
        QVERIFY(!button->isVisible());
    }

    void progressIsShownWhileItRuns()
    {
        AnswerLine line;
        line.show();
        const auto *progress = line.findChild<QProgressBar *>();
        QVERIFY(!progress->isVisible());
        line.showRunning(u"Running…"_s);
        QVERIFY(progress->isVisible());
        QCOMPARE(progress->maximum(), 0); // not known yet
        line.showProgress(5, 10);
        QCOMPARE(progress->value() * 2, progress->maximum());
        line.showAnswer({u"so far"_s, {}, {}}); // a summary before the end
        QVERIFY(progress->isVisible());
        line.endProgress();
        QVERIFY(!progress->isVisible());
        QCOMPARE(line.spoken(), u"so far"_s);
    }
};

QTEST_MAIN(TestAnswerLine)
#include "tst_answerline.moc"
