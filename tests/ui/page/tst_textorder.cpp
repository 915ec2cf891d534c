// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/textorder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TextOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithComparing_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("letters");
        QTest::addColumn<int>("longest");
        QTest::newRow("names") << u"host"_s << u"0123456789.abcxyz"_s << 20;
        QTest::newRow("few letters, many equal") << QString() << u"ab"_s << 3;
        QTest::newRow("longer than two keys") << u"www."_s << u"ab"_s << 40;
        QTest::newRow("beyond Latin-1") << u"пример"_s << u"абвé€\U0001f41f"_s << 12;
        QTest::newRow("NUL within") << u"a"_s << u"a\0b"_s << 12;
        QTest::newRow("all equal") << u"the same text, longer than two keys"_s << u"x"_s << 0;
    }
    void agreesWithComparing()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, letters);
        QFETCH(int, longest);
        QRandomGenerator random(7);
        std::vector<QString> texts(2000);
        for (QString &text : texts) {
            text = prefix;
            for (int left = int(random.bounded(longest + 1)); left > 0; --left)
                text += letters[random.bounded(letters.size())];
        }
        texts.push_back(prefix);
        for (const bool descending : {false, true}) {
            std::vector<quint32> expected(texts.size());
            std::iota(expected.begin(), expected.end(), 0);
            std::stable_sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
                return descending ? texts[b].compare(texts[a]) < 0 : texts[a].compare(texts[b]) < 0;
            });
            QVERIFY(orderTexts(texts, descending) == expected);
        }
    }

    void fewAndNull()
    {
        QVERIFY(orderTexts({}, false).empty());
        QCOMPARE(orderTexts({u"a"_s}, true), std::vector<quint32>{0});
        // Null and empty compare equal, and come first.
        QCOMPARE(orderTexts({u"a"_s, QString(), u""_s}, false), (std::vector<quint32>{1, 2, 0}));
    }
};

QTEST_GUILESS_MAIN(TextOrderTest)
#include "tst_textorder.moc"
