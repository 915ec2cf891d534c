// SPDX-License-Identifier: GPL-3.0-or-later
// How a run asks whether it may go on: by whom it is answered, and that nothing hangs where nobody does.
#include "core/net/environment.h"
#include "core/tool/consent.h"

#include <QTest>

#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

const Question question{u"That takes a year."_s, u"Do it"_s};

} // namespace

class ConsentTest : public QObject
{
    Q_OBJECT

private slots:
    void nobodyToAskIsNo()
    {
        Consent consent;
        const Result<void> answer = consent.ask(question, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::BadInput);
        QCOMPARE(answer.error().detail, question.sentence);
    }

    void yesBeforehand()
    {
        Consent consent;
        consent.onAsked = [] { QFAIL("It was asked all the same."); };
        consent.giveBeforehand();
        QVERIFY(consent.ask(question, {}));
        QVERIFY(!consent.question());
    }

    void answered_data()
    {
        QTest::addColumn<bool>("isYes");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }

    // From another thread, twice: an answer holds for one question.
    void answered()
    {
        QFETCH(bool, isYes);
        Consent consent;
        std::thread other;
        consent.onAsked = [&] {
            other = std::thread([&] {
                const std::optional<Question> asked = consent.question();
                consent.answer(asked && asked->sentence == question.sentence && isYes);
            });
        };
        for (int i = 0; i < 2; ++i) {
            const Result<void> answer = consent.ask(question, {});
            other.join();
            QCOMPARE(bool(answer), isYes);
            if (!isYes)
                QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
            QVERIFY(!consent.question());
        }
    }

    // fault 99: Stop ends the wait for an answer.
    void stopEndsIt()
    {
        Consent consent;
        CancelToken stop;
        std::thread other;
        consent.onAsked = [&] { other = std::thread([&] { stop.cancel(); }); };
        const Result<void> answer = consent.ask(question, stop);
        other.join();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QVERIFY(!consent.question());
        consent.answer(true); // too late, and without effect
    }
};

QTEST_GUILESS_MAIN(ConsentTest)
#include "tst_consent.moc"
