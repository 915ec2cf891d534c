// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/saverequestdialog.h"

#include "ui/page/roworder.h"
#include "ui/page/spokenlabel.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

SaveRequestDialog::SaveRequestDialog(const SavedRequests &saved, QWidget *parent)
    : QDialog(parent)
    , m_saved(saved)
    , m_name(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"saveRequestDialog"_s);
    setWindowTitle(tr("Save this request"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto *label = new QLabel(tr("&Name"), this);
    label->setBuddy(m_name);
    m_name->setObjectName(u"requestName"_s);
    m_name->setAccessibleName(tr("Name of the request"));
    m_name->setMaxLength(int(longestRequestName));
    m_hint->setObjectName(u"requestNameHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    // Two lines from the beginning, so that the dialog doesn't grow under the pointer.
    m_hint->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveRequestNow"_s);
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancelSaving"_s);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    const auto begin = [this] {
        offerReplacing(false);
        m_hint->setPalette({});
        setSpokenText(m_hint, tr("About the name"), tr("It will stand in the menu Examples of this page."));
    };
    connect(m_name, &QLineEdit::textEdited, this, begin);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveRequestDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    begin();
    m_name->setFocus();
}

void SaveRequestDialog::save()
{
    const QString name = withoutControls(m_name->text().simplified());
    const bool isTaken = m_saved.contains(name);
    if (name.isEmpty()) {
        say(tr("Give the request a name."));
    } else if (!isTaken && m_saved.size() >= mostSavedRequests) {
        say(tr("%1 requests are saved already: remove one first, or replace one by typing its name.")
                .arg(mostSavedRequests));
    } else if (isTaken && !m_isReplacing) {
        say(tr("“%1” is there already. Replace it, or type another name.").arg(name));
        offerReplacing(true);
    } else {
        accept();
        emit named(name);
    }
}

void SaveRequestDialog::say(const QString &sentence)
{
    QPalette colours = m_hint->palette();
    colours.setColor(QPalette::WindowText, failureColor(colours));
    m_hint->setPalette(colours);
    setSpokenText(m_hint, tr("About the name"), u"▲ "_s + sentence);
    m_name->setAccessibleDescription(sentence);
    m_name->setFocus();
    m_name->selectAll();
}

void SaveRequestDialog::offerReplacing(bool offered)
{
    m_isReplacing = offered;
    m_save->setText(offered ? tr("Replace") : tr("Save"));
    m_save->setAccessibleName(m_save->text());
    if (!offered)
        m_name->setAccessibleDescription({});
}

} // namespace sockeye
