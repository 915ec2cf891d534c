// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

namespace sockeye
{

/// Bytes as hex and text, eight on a line behind their offset. One byte is the current one; a field's bytes are marked
/// by colour, underline and brackets. The arrow keys, Home, End and the pages move, with Shift they choose a range,
/// Ctrl+C copies the chosen bytes as hex, Space goes on to the next field within the byte. Main thread.
class BytesGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int bytesPerLine = 8;

    explicit BytesGrid(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }

    /// Marks the bytes that hold these bits; \a what names them to a screen reader. Nothing where \a bitLength is 0.
    void mark(int firstBit, int bitLength, const QString &what);
    int markedFirst() const { return m_markedFirst; }
    /// How many bytes are marked.
    int markedCount() const { return m_markedCount; }

    /// -1 where there are no bytes.
    int current() const { return m_current; }
    /// Moves there without a signal.
    void setCurrent(int byte);
    void showByte(int byte);

    /// The range chosen with Shift or the mouse, else the marked bytes, else the current byte.
    QByteArray chosenBytes() const;
    /// Where these are: the first, and how many; none where there are no bytes.
    std::pair<int, int> chosenRange() const;
    /// What a screen reader is told of the current byte and what is marked.
    QString spoken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user went to a byte.
    void byteChosen(int byte);
    /// The user asks for the next of the fields that share the current byte.
    void nextFieldAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cells; // where they are
    Cells cells() const;
    int lineCount() const;
    int byteAt(QPoint point, bool nearest) const;
    void paintLine(QPainter &painter, const Cells &cells, int line, int y) const;
    void paintCell(QPainter &painter, const Cells &cells, int byte, int y) const;
    void go(int byte, bool extend);
    void copy() const;
    void updateScrollBar();
    void useFixedFont();
    void announce();

    QByteArray m_bytes;
    int m_current = -1;
    int m_anchor = -1; // the other end of a chosen range
    int m_markedFirst = 0;
    int m_markedCount = 0;
    QString m_markedName;
};

} // namespace sockeye
