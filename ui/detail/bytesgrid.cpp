// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/bytesgrid.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int margin = 8;
constexpr int offsetWidth = 4; // characters

bool isShown(char byte)
{
    return quint8(byte) >= 0x20 && quint8(byte) < 0x7f;
}

// Qt knows no role for this. The current byte is the value, and the description, which every reader tells.
class BytesGridInterface final : public QAccessibleWidget
{
public:
    explicit BytesGridInterface(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return static_cast<const BytesGrid *>(widget())->spoken();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        return state;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *grid = qobject_cast<BytesGrid *>(object);
    return grid ? new BytesGridInterface(grid) : nullptr;
}

} // namespace

/// Where the cells are, in pixels from the left of the viewport.
struct BytesGrid::Cells {
    int character;
    int line;
    int ascent;

    int hex(int column) const { return margin + (offsetWidth + 2 + 3 * column + (column >= 4 ? 1 : 0)) * character; }
    int text(int column) const { return margin + (offsetWidth + 2 + 3 * bytesPerLine + 2 + column) * character; }
    int width() const { return text(bytesPerLine) + margin; }
};

BytesGrid::BytesGrid(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    static const bool isInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(isInstalled)
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setCursor(Qt::IBeamCursor);
    useFixedFont();
}

void BytesGrid::useFixedFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QApplication::font().pointSizeF());
    if (fixed != font())
        setFont(fixed);
}

BytesGrid::Cells BytesGrid::cells() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(u'0'), metrics.height() + 2, metrics.ascent() + 1};
}

int BytesGrid::lineCount() const
{
    return (int(m_bytes.size()) + bytesPerLine - 1) / bytesPerLine;
}

void BytesGrid::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_current = m_anchor = bytes.isEmpty() ? -1 : 0;
    m_markedFirst = m_markedCount = 0;
    m_markedName.clear();
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void BytesGrid::mark(int firstBit, int bitLength, const QString &what)
{
    const int first = qBound(0, firstBit / 8, int(m_bytes.size()));
    const int end = bitLength == 0 ? first : qBound(first, (firstBit + bitLength + 7) / 8, int(m_bytes.size()));
    m_markedFirst = first;
    m_markedCount = end - first;
    m_markedName = what;
    viewport()->update();
    announce();
}

void BytesGrid::setCurrent(int byte)
{
    m_current = m_anchor = m_bytes.isEmpty() ? -1 : qBound(0, byte, int(m_bytes.size()) - 1);
    viewport()->update();
}

void BytesGrid::showByte(int byte)
{
    const int line = byte / bytesPerLine;
    QScrollBar *bar = verticalScrollBar();
    if (line < bar->value())
        bar->setValue(line);
    else if (line >= bar->value() + bar->pageStep())
        bar->setValue(line - bar->pageStep() + 1);
}

std::pair<int, int> BytesGrid::chosenRange() const
{
    if (m_current != m_anchor)
        return {qMin(m_current, m_anchor), qAbs(m_current - m_anchor) + 1};
    if (m_markedCount > 0)
        return {m_markedFirst, m_markedCount};
    return {qMax(0, m_current), m_bytes.isEmpty() ? 0 : 1};
}

QByteArray BytesGrid::chosenBytes() const
{
    const auto [first, count] = chosenRange();
    return m_bytes.mid(first, count);
}

QString BytesGrid::spoken() const
{
    if (m_current < 0)
        return tr("no bytes");
    constexpr int mostSpoken = 16;
    QString text = tr("byte %1 of %2: %3")
                       .arg(m_current)
                       .arg(m_bytes.size())
                       .arg(QString::fromLatin1(m_bytes.mid(m_current, 1).toHex()));
    if (m_markedCount == 0)
        return text;
    text += u"; "_s + m_markedName + u", "_s
        + (m_markedCount == 1 ? tr("byte %1").arg(m_markedFirst)
                              : tr("bytes %1 to %2").arg(m_markedFirst).arg(m_markedFirst + m_markedCount - 1));
    text += u": "_s + QString::fromLatin1(m_bytes.mid(m_markedFirst, qMin(m_markedCount, mostSpoken)).toHex(' '));
    return m_markedCount > mostSpoken ? text + u" …"_s : text;
}

void BytesGrid::announce()
{
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    QAccessibleValueChangeEvent valued(this, spoken());
    QAccessible::updateAccessibility(&valued);
}

QSize BytesGrid::sizeHint() const
{
    const Cells at = cells();
    return {at.width() + verticalScrollBar()->sizeHint().width(), at.line * 6 + 4};
}

QSize BytesGrid::minimumSizeHint() const
{
    return {sizeHint().width(), cells().line * 2};
}

void BytesGrid::updateScrollBar()
{
    const int page = qMax(1, viewport()->height() / cells().line);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, qMax(0, lineCount() - page));
}

void BytesGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const Cells at = cells();
    const int first = verticalScrollBar()->value();
    const int last = qMin(lineCount(), first + viewport()->height() / at.line + 1);
    for (int line = first; line < last; ++line)
        paintLine(painter, at, line, (line - first) * at.line);
}

void BytesGrid::paintLine(QPainter &painter, const Cells &at, int line, int y) const
{
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(margin, y + at.ascent, QString::number(line * bytesPerLine, 16).rightJustified(offsetWidth, u'0'));
    const int end = qMin(int(m_bytes.size()), (line + 1) * bytesPerLine);
    for (int byte = line * bytesPerLine; byte < end; ++byte)
        paintCell(painter, at, byte, y);
}

void BytesGrid::paintCell(QPainter &painter, const Cells &at, int byte, int y) const
{
    const int column = byte % bytesPerLine;
    const int markedEnd = m_markedFirst + m_markedCount;
    const bool isMarked = byte >= m_markedFirst && byte < markedEnd;
    const bool isChosen =
        m_current != m_anchor && byte >= qMin(m_current, m_anchor) && byte <= qMax(m_current, m_anchor);
    const bool isFilled = isChosen || (byte == m_current && hasFocus());
    const QRect hex(at.hex(column), y, 2 * at.character, at.line);
    const QRect text(at.text(column), y, at.character, at.line);
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    if (isMarked) {
        QColor tint = accent;
        tint.setAlpha(56);
        // Up to the next byte of the field, so that the field reads as one.
        const bool goesOn = byte + 1 < markedEnd && column + 1 < bytesPerLine;
        const int right = goesOn ? at.hex(column + 1) : hex.right() + 1;
        painter.fillRect(QRect(hex.left(), y, right - hex.left(), at.line), tint);
        painter.fillRect(text, tint);
        painter.fillRect(QRect(hex.left(), y + at.line - 2, right - hex.left(), 2), accent);
        painter.fillRect(QRect(text.left(), y + at.line - 2, text.width(), 2), accent);
    }
    if (isFilled) {
        painter.fillRect(hex, accent);
        painter.fillRect(text, accent);
    } else if (byte == m_current) {
        painter.setPen(accent);
        painter.drawRect(hex.adjusted(-1, 0, 0, -1));
    }
    const QColor ink = palette().color(QPalette::Text);
    if (isMarked) {
        painter.setPen(ink);
        if (byte == m_markedFirst)
            painter.drawText(hex.left() - at.character, y + at.ascent, u"["_s);
        if (byte == markedEnd - 1)
            painter.drawText(hex.right() + 1, y + at.ascent, u"]"_s);
    }
    const char value = m_bytes[byte];
    painter.setPen(isFilled ? palette().color(QPalette::Active, QPalette::HighlightedText) : ink);
    painter.drawText(hex.left(), y + at.ascent, QString::fromLatin1(m_bytes.mid(byte, 1).toHex()));
    if (!isFilled && !isShown(value))
        painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(text.left(), y + at.ascent, isShown(value) ? QString(QLatin1Char(value)) : u"·"_s);
}

void BytesGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

int BytesGrid::byteAt(QPoint point, bool nearest) const
{
    const Cells at = cells();
    const int line = verticalScrollBar()->value() + (point.y() < 0 ? -1 : point.y() / at.line);
    int column = -1;
    for (int i = 0; i < bytesPerLine; ++i) {
        const bool isHex = point.x() >= at.hex(i) - at.character / 2 && point.x() < at.hex(i) + at.character * 5 / 2;
        if (isHex || (point.x() >= at.text(i) && point.x() < at.text(i + 1)))
            column = i;
    }
    if (column < 0 && nearest)
        column = point.x() < at.hex(0) ? 0 : bytesPerLine - 1;
    const int byte = line * bytesPerLine + column;
    if (nearest)
        return qBound(0, byte, int(m_bytes.size()) - 1);
    return column >= 0 && byte < m_bytes.size() ? byte : -1;
}

void BytesGrid::go(int byte, bool extend)
{
    if (m_bytes.isEmpty())
        return;
    m_current = qBound(0, byte, int(m_bytes.size()) - 1);
    if (!extend)
        m_anchor = m_current;
    showByte(m_current);
    viewport()->update();
    if (!extend)
        emit byteChosen(m_current);
}

void BytesGrid::copy() const
{
    QApplication::clipboard()->setText(QString::fromLatin1(chosenBytes().toHex(' ')));
}

void BytesGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    const int column = qMax(0, m_current) % bytesPerLine;
    const int page = verticalScrollBar()->pageStep() * bytesPerLine;
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_current - 1, extend);
    case Qt::Key_Right:
        return go(m_current + 1, extend);
    case Qt::Key_Up:
        return go(m_current < bytesPerLine ? m_current : m_current - bytesPerLine, extend);
    case Qt::Key_Down:
        return go(m_current + bytesPerLine < m_bytes.size() ? m_current + bytesPerLine : m_current, extend);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (whole) // Ctrl with these goes to another tool
            break;
        return go(m_current + (event->key() == Qt::Key_PageUp ? -page : page), extend);
    case Qt::Key_Home:
        return go(whole ? 0 : m_current - column, extend);
    case Qt::Key_End:
        return go(whole ? int(m_bytes.size()) - 1 : m_current - column + bytesPerLine - 1, extend);
    case Qt::Key_Space:
        emit nextFieldAsked();
        return;
    default:
        break;
    }
    event->ignore();
}

void BytesGrid::mousePressEvent(QMouseEvent *event)
{
    const int byte = byteAt(event->position().toPoint(), false);
    if (event->button() != Qt::LeftButton || byte < 0)
        return;
    if (byte == m_current && byte == m_anchor && hasFocus())
        emit nextFieldAsked();
    else
        go(byte, event->modifiers().testFlag(Qt::ShiftModifier));
}

void BytesGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_bytes.isEmpty())
        return;
    const int byte = byteAt(event->position().toPoint(), true);
    if (byte != m_current)
        go(byte, true);
}

void BytesGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BytesGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void BytesGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        useFixedFont();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        updateScrollBar();
        updateGeometry();
    }
}

// Ctrl+C and Space are this widget's before they are the window's.
bool BytesGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

} // namespace sockeye
