// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/targetline.h"

#include "core/output/targetsfile.h"
#include "ui/detail/elidedlabel.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int mostRecent = 12;
constexpr int mostTargetCharacters = 16 * 1024 * 1024;
constexpr qsizetype mostReasons = 3;

/// The only file that is dragged; empty where it is anything else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

/// "Line 7: …", for the first few.
QString refusedLines(const QList<TargetLines::Refused> &refused)
{
    QStringList said;
    for (const TargetLines::Refused &line : refused.first(std::min(mostReasons, refused.size())))
        said += TargetLine::tr("Line %1 is left out: %2").arg(QLocale().toString(line.line), line.reason);
    if (refused.size() > mostReasons)
        said += TargetLine::tr("%n more line(s) can't be targets.", nullptr, int(refused.size() - mostReasons));
    return said.join(u' ');
}

/// Shows that it has the keyboard, as a line of text does.
class FileChip final : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QFrame::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QFrame::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QFrame::focusOutEvent(event);
        update();
    }
};

} // namespace

TargetLine::TargetLine(const Field &field, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QComboBox(this))
{
    setObjectName(u"targetLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    buildLine();
    row->addWidget(m_line, 1);
    if (field.kind == ValueKind::List) {
        buildFile();
        row->addWidget(m_chip, 1);
        row->addWidget(m_browse);
        setAcceptDrops(true);
    }
    setText(text);
}

void TargetLine::buildLine()
{
    m_line->setObjectName(u"target"_s);
    m_line->setEditable(true);
    m_line->setInsertPolicy(QComboBox::NoInsert);
    m_line->setCompleter(nullptr); // what is typed is what is asked
    m_line->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_line->setMinimumContentsLength(12);
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_line->setAccessibleName(m_field.translatedLabel());
    m_line->setAccessibleDescription(m_field.help());
    m_line->setToolTip(m_field.help().toHtmlEscaped());
    m_line->view()->setAccessibleName(tr("Recent targets"));
    QLineEdit *edit = m_line->lineEdit();
    edit->setMaxLength(mostTargetCharacters);
    edit->setAccessibleName(m_field.translatedLabel());
    edit->setAccessibleDescription(m_field.help());
    edit->setPlaceholderText(m_field.help());
    // The keyboard is with the box, which hands keys to the line edit past the edit's filters.
    m_line->installEventFilter(this);
    edit->installEventFilter(this); // what is dropped
    connect(edit, &QLineEdit::textEdited, this, &TargetLine::edited);
}

void TargetLine::buildFile()
{
    m_chip = new FileChip(this);
    m_chip->setObjectName(u"targetFile"_s);
    m_chip->setFrameShape(QFrame::StyledPanel);
    m_chip->setBackgroundRole(QPalette::Base);
    m_chip->setAutoFillBackground(true);
    m_chip->setFocusPolicy(Qt::StrongFocus);
    m_chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_chip->installEventFilter(this);
    m_chipText = new ElidedLabel(m_chip);
    m_chipText->setObjectName(u"targetFileName"_s);
    auto *remove = new QToolButton(m_chip);
    remove->setObjectName(u"targetFileRemove"_s);
    remove->setIcon(themedIcon(u"close"_s));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Type targets instead"));
    remove->setToolTip(tr("Type targets instead of those of the file"));
    connect(remove, &QToolButton::clicked, this, [this] {
        setFile({});
        focusInput();
        emit edited();
    });
    auto *row = new QHBoxLayout(m_chip);
    row->setContentsMargins(8, 0, 2, 0);
    row->setSpacing(4);
    row->addWidget(m_chipText, 1);
    row->addWidget(remove);
    m_chip->setFixedHeight(m_line->sizeHint().height());
    m_chip->hide();

    m_browse = new QToolButton(this);
    m_browse->setObjectName(u"targetFileBrowse"_s);
    m_browse->setIcon(themedIcon(u"file"_s));
    m_browse->setAccessibleName(tr("Targets from a file"));
    m_browse->setAccessibleDescription(tr("Take the targets from a text file, one a line"));
    m_browse->setToolTip(tr("Targets from a file…"));
    m_browse->setFixedHeight(m_line->sizeHint().height());
    connect(m_browse, &QToolButton::clicked, this, &TargetLine::browse);
}

Result<void> TargetLine::takeInto(void *request)
{
    if (m_path.isEmpty())
        return m_field.parse(text(), request);
    const Result<QStringList> targets = readFile();
    return targets ? m_field.parse(detail::joinList(*targets), request) : Result<void>(targets.error());
}

QString TargetLine::text() const
{
    return m_path.isEmpty() ? typed() : QString();
}

QString TargetLine::typed() const
{
    return m_line->currentText();
}

void TargetLine::setText(const QString &text)
{
    setFile({});
    m_line->setCurrentText(text);
    m_line->lineEdit()->setCursorPosition(0);
}

void TargetLine::setFile(const QString &path)
{
    if (!m_chip)
        return;
    m_path = path;
    m_line->setVisible(path.isEmpty());
    m_chip->setVisible(!path.isEmpty());
    if (m_label)
        m_label->setBuddy(input());
    m_chip->setToolTip(u"<p>%1</p>"_s.arg(path.toHtmlEscaped()));
    showCount(-1);
}

void TargetLine::chooseFile(const QString &path)
{
    const QString before = m_path;
    setFile(path);
    const Result<QStringList> read = readFile();
    if (!read) {
        setFile(before);
        emit refused(errorSentence(read.error()));
        return;
    }
    focusInput();
}

/// Its targets, where there is one; says how many, and what is left out.
Result<QStringList> TargetLine::readFile()
{
    const QString id = QString::fromLatin1(m_field.id);
    const Result<TargetLines> lines = readTargetsFile(m_path);
    if (!lines)
        return Error::badInput(id, lines.error().detail);
    const QString left = refusedLines(lines->refused);
    if (lines->targets.isEmpty()) {
        const QString none =
            tr("%1 has no target: each stands on a line of its own.").arg(QFileInfo(m_path).fileName());
        return Error::badInput(id, left.isEmpty() ? none : none + u' ' + left);
    }
    showCount(lines->targets.size());
    emit noted(left);
    return lines->targets;
}

/// -1: nobody has looked yet.
void TargetLine::showCount(qint64 count)
{
    const QString name = QFileInfo(m_path).fileName();
    QString said = tr("Targets from %1").arg(name);
    if (count == 1)
        said = tr("1 target from %1").arg(name);
    else if (count > 1)
        said = tr("%1 targets from %2").arg(QLocale().toString(count), name);
    m_chipText->setFullText(m_field.translatedLabel(), said);
    m_chip->setAccessibleName(said);
}

void TargetLine::browse()
{
    const QString folder = m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation)
                                            : QFileInfo(m_path).absolutePath();
    auto *dialog = new QFileDialog(this, tr("Targets from a file"), folder, tr("Text files (*.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TargetLine::chooseFile);
    dialog->open();
}

bool TargetLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched != m_line->lineEdit())
        return takeKey(static_cast<QKeyEvent *>(event), watched == m_line);
    return takeDrop(event) || QWidget::eventFilter(watched, event);
}

bool TargetLine::takeKey(QKeyEvent *key, bool isLine)
{
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        emit submitted();
        return true;
    }
    if (!isLine) {
        if (key->key() != Qt::Key_Delete && key->key() != Qt::Key_Backspace)
            return false;
        m_chip->findChild<QToolButton *>()->click();
        return true;
    }
    // A list copied from a file has a target a line; in one line they are separated by commas.
    if (!key->matches(QKeySequence::Paste))
        return false;
    const QString text = QApplication::clipboard()->text();
    if (!text.contains(u'\n') && !text.contains(u'\r'))
        return false;
    static const QRegularExpression lineEnds(u"[\\r\\n]+"_s);
    m_line->lineEdit()->insert(text.trimmed().replace(lineEnds, u", "_s));
    return true;
}

// A file that is let go over the line is meant to be read, not to be asked by its URL.
bool TargetLine::takeDrop(QEvent *event)
{
    const QEvent::Type type = event->type();
    if (!m_chip || (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop))
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QString path = draggedFile(drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop)
        chooseFile(path);
    return true;
}

void TargetLine::dragEnterEvent(QDragEnterEvent *event)
{
    takeDrop(event);
}

void TargetLine::dropEvent(QDropEvent *event)
{
    takeDrop(event);
}

QStringList TargetLine::recent() const
{
    QStringList targets;
    for (int i = 0; i < m_line->count(); ++i)
        targets += m_line->itemText(i);
    return targets;
}

void TargetLine::setRecent(const QStringList &targets)
{
    const QString present = typed();
    m_line->clear();
    for (const QString &text : targets.first(std::min<qsizetype>(targets.size(), mostRecent))) {
        if (!text.isEmpty() && text.size() <= 1000)
            m_line->addItem(text);
    }
    m_line->setCurrentText(present);
    m_line->lineEdit()->setCursorPosition(0);
}

void TargetLine::remember()
{
    if (!m_path.isEmpty())
        return;
    const QString present = text().trimmed();
    QStringList targets = recent();
    targets.removeAll(present);
    targets.prepend(present);
    setRecent(targets);
}

QWidget *TargetLine::input() const
{
    return m_path.isEmpty() ? static_cast<QWidget *>(m_line) : m_chip;
}

void TargetLine::setLabel(QLabel *label)
{
    m_label = label;
    label->setBuddy(input());
}

void TargetLine::focusInput()
{
    input()->setFocus(Qt::ShortcutFocusReason);
    if (m_path.isEmpty())
        m_line->lineEdit()->selectAll();
}

} // namespace sockeye
