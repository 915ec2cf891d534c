// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytereader.h"

#include <QTest>

using namespace sockeye;

class ByteReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBigEndian();
    void neverPastTheEnd_data();
    void neverPastTheEnd();
    void startsAnywhere_data();
    void startsAnywhere();
    void staysFailed();
};

void ByteReaderTest::readsBigEndian()
{
    const QByteArray bytes = QByteArray::fromHex("01 0203 04050607 08090a0b0c0d0e0f 1011");
    ByteReader reader(bytes);
    QCOMPARE(reader.u8(), quint8(0x01));
    QCOMPARE(reader.u16(), quint16(0x0203));
    QCOMPARE(reader.u32(), quint32(0x04050607));
    QCOMPARE(reader.u64(), quint64(0x08090a0b0c0d0e0f));
    QCOMPARE(reader.bytes(2), QByteArrayView(bytes).last(2));
    QVERIFY(reader.ok() && reader.atEnd());
    QCOMPARE(reader.bytes(0).size(), 0);
    QVERIFY(reader.ok());
}

void ByteReaderTest::neverPastTheEnd_data()
{
    QTest::addColumn<int>("size");
    for (int size = 0; size < 8; ++size)
        QTest::addRow("%d bytes", size) << size;
}

void ByteReaderTest::neverPastTheEnd()
{
    QFETCH(int, size);
    const QByteArray bytes(size, '\x7f');
    ByteReader reader(bytes);
    QCOMPARE(reader.u64(), quint64(0));
    QVERIFY(!reader.ok());
    QCOMPARE(reader.position(), 0);
    QCOMPARE(reader.remaining(), 0);
    ByteReader views(bytes);
    QVERIFY(views.bytes(size + 1).isEmpty());
    QVERIFY(!views.ok());
    ByteReader negative(bytes);
    QVERIFY(negative.bytes(-1).isEmpty());
    QVERIFY(!negative.ok());
}

void ByteReaderTest::startsAnywhere_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<bool>("ok");
    QTest::newRow("begin") << qsizetype(0) << true;
    QTest::newRow("end") << qsizetype(4) << true;
    QTest::newRow("past the end") << qsizetype(5) << false;
    QTest::newRow("before the begin") << qsizetype(-1) << false;
    QTest::newRow("far away") << std::numeric_limits<qsizetype>::max() << false;
}

void ByteReaderTest::startsAnywhere()
{
    QFETCH(qsizetype, position);
    QFETCH(bool, ok);
    ByteReader reader(QByteArrayView("abcd", 4), position);
    QCOMPARE(reader.ok(), ok);
    QCOMPARE(reader.remaining(), ok ? 4 - position : 0);
}

void ByteReaderTest::staysFailed()
{
    ByteReader reader(QByteArrayView("ab", 2));
    QCOMPARE(reader.u32(), quint32(0));
    QCOMPARE(reader.u8(), quint8(0));
    QVERIFY(!reader.ok());
    QCOMPARE(reader.position(), 0);
}

QTEST_GUILESS_MAIN(ByteReaderTest)
#include "tst_bytereader.moc"
