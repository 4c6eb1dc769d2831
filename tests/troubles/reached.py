"""Every expected error, and where a person meets it: each at the door has a page, a cause and a picture.

A new error fails `tests/architecture/test_every_trouble.py` until it is put on one of these lists.
"""

from typing import Final

# A page that comes after another one: a backup is put back, and brings no binding.
AFTER_ANOTHER: Final = {"app.BindingGone": "tests/troubles/test_bound.py"}

# Told on the lock page or in a first start's field itself, without a page of their own: the two of `crypto`
# as those of `cases`, a weak passphrase in the field's own words; a note that cannot be opened is left out.
IN_PLACE: Final = {
    "cases.WrongPassphrase": "tests/ui/unlock/test_page.py",
    "cases.WrongKit": "tests/ui/unlock/test_page.py",
    "crypto.WrongPassphrase": "tests/unit/crypto/test_key_file.py",
    "crypto.WrongKit": "tests/unit/crypto/test_key_file.py",
    "crypto.PassphraseTooShort": "tests/unit/crypto/test_passphrase.py",
    "crypto.PassphraseTooPlain": "tests/unit/crypto/test_passphrase.py",
    "app.NoVaultInSyncedFolder": "tests/unit/app/test_places.py",
    "app.NoVaultOnNetwork": "tests/unit/app/test_places.py",
    "crypto.SealBroken": "tests/locking/test_resume.py",
}

# Told on a sheet or a page of the office, with the file that causes it.
ON_SHEETS: Final = {
    "cases.PrinterGone": "tests/ui/printing/test_sheet.py",
    "cases.NotPrinted": "tests/ui/printing/test_sheet.py",
    "cases.NotACopyHere": "tests/unit/app/test_partner_signing.py",
    "crypto.KeyFileNotWritten": "tests/troubles/test_on_sheets.py",
    "storage.BackupNotGood": "tests/troubles/test_on_sheets.py",
    "storage.BackupPlaceRefused": "tests/troubles/test_on_sheets.py",
    "storage.NoSuchBackup": "tests/troubles/test_on_sheets.py",
    "storage.MovePlaceRefused": "tests/storage/test_moving.py",
    "storage.MoveNotGood": "tests/storage/test_moving.py",
    "storage.NothingToSave": "tests/storage/test_salvage.py",
    "app.KeyringAbsent": "tests/keyring/test_real_keyring.py",
    "app.KeyringLocked": "tests/keyring/test_real_keyring.py",
    "app.KeyringDismissed": "tests/unit/app/test_device_secret.py",
    "app.KeyringFailed": "tests/keyring/test_real_keyring.py",
    "app.KeyringTimedOut": "tests/keyring/test_real_keyring.py",
    "app.LaggingMarkMissing": "tests/ui/cases/test_quiet.py",
    "app.LaggingMarkNotGood": "tests/ui/cases/test_quiet.py",
    "ui.CopyFolderGone": "tests/ui/close/test_hand_out.py",
    "ui.PaperNotRead": "tests/ui/checking/test_sheet.py",
    "ui.PaperElsewhere": "tests/ui/papers/test_troubles.py",
    "ui.StickGone": "tests/ui/parcel/test_sheets.py",
    "ui.ParcelNotRead": "tests/ui/parcel/test_sheets.py",
    "cases.BadUnitWords": "tests/unit/cases/test_unit_words.py",
    "cases.CaseErasedHere": "tests/ui/parcel/test_two_vaults.py",
    "cases.ConsentTakenBack": "tests/ui/papers/test_colleague_copy.py",
    "cases.NotAParcel": "tests/ui/parcel/test_sheets.py",
    "cases.PhotoIsHeic": "tests/ui/photo/test_panel.py",
    "cases.PhotoNotReadable": "tests/unit/snapshot/test_photo.py",
    "cases.PhotoTooLarge": "tests/unit/snapshot/test_photo.py",
    "cases.TermsDiffer": "tests/unit/cases/test_agreement_pair.py",
    "cases.GlyphMissing": "tests/unit/snapshot/test_setting.py",
    "cases.PaperTooLarge": "tests/unit/snapshot/test_photo_room.py",
    "cases.NotTakenAlong": "tests/ui/shell/test_window.py",
    "cases.LostBeforeSaved": "tests/ui/shell/test_window.py",
    "cases.NotLocked": "tests/unit/snapshot/test_locked.py",
    "cases.WordsNotOnPaper": "tests/unit/snapshot/test_bytes.py",
    "cases.NumberTaken": "tests/unit/cases/test_desk.py",
    "cases.NoSuchCase": "tests/unit/cases/test_desk.py",
    "cases.NoSuchMeeting": "tests/unit/cases/test_session.py",
    "cases.ErasingHeld": "tests/unit/cases/test_erasing.py",
    "cases.ParticipantIsTheCase": "tests/unit/cases/test_erasing.py",
    "crypto.SigningKeyDamaged": "tests/unit/crypto/test_signing.py",
    "snapshot.CannotSign": "tests/unit/snapshot/test_signatures.py",
    "snapshot.NotLikeOurs": "tests/unit/snapshot/test_forgeries.py",
    "journal.BrokenEntry": "tests/unit/journal/test_entry.py",
    "journal.NewerEntryFormat": "tests/unit/journal/test_entry.py",
    "journal.CannotUndo": "tests/unit/journal/test_undo.py",
    "sos.EditRefused": "tests/unit/sos/test_rules.py",
    "sos.NoSuchThing": "tests/unit/sos/test_rules.py",
    "sos.NothingSaid": "tests/unit/sos/test_rules.py",
    "sos.TooLong": "tests/unit/sos/test_edits.py",
    "sos.ParticipantHasNoRing": "tests/unit/sos/test_rules.py",
    "sos.OwnWordsOnSharedBoard": "tests/unit/cases/test_session.py",
}

# Told by the command line only.
ON_THE_COMMAND_LINE: Final = {
    "cases.CaseIsHere": "tests/unit/cases/test_script.py",
    "crypto.ParcelDamaged": "tests/unit/crypto/test_parcel.py",
    "crypto.ParcelNewer": "tests/unit/crypto/test_parcel.py",
    "crypto.WrongParcelWords": "tests/unit/crypto/test_parcel.py",
    "cases.BadImport": "tests/unit/cases/test_export.py",
    "app.FileNotReadable": "tests/troubles/test_on_the_command_line.py",
    "app.FileNotWritable": "tests/troubles/test_on_the_command_line.py",
    "app.NoVault": "tests/troubles/test_on_the_command_line.py",
    "app.UnknownFile": "tests/troubles/test_on_the_command_line.py",
    "app.FolderInUse": "tests/troubles/test_on_the_command_line.py",
}

# Met by nobody, and why.
BY_NOBODY: Final = {
    "errors.ExitDeskError": "the root; the words of what has no row of its own",
    "errors.Cancelled": "silent: the person stopped it",
    "journal.JournalError": "a root",
    "cases.CaseError": "a root",
    "storage.VaultError": "a root",
    "storage.VaultTrouble": "a root",
    "snapshot.PaperError": "a root",
    "app.AppError": "a root",
    "app.KeyringTrouble": "a root",
    "app.BindingOutOfReach": "a root",
    "storage.SalvageNotGood": "only a mistake of ours makes a salvaged vault that the doctor finds ill",
    "sos.NotADate": "nothing raises it: what is no date stays a text",
    "storage.VaultExists": "the window offers no first start where there is a vault",
    "crypto.RekeyUnfinished": "no key change of ours leaves two keys in the file (decision 0008)",
}
