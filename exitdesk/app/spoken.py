"""What the command line says, in Danish and English; never a word of a case beyond its number and name."""

DANISH = {
    "ask_passphrase": "Adgangskode: ",
    "verdict_0": "Ægte: intet er ændret, og du kender den, der har underskrevet.",
    "verdict_1": "Ikke ægte: filen er ændret, eller den er ikke en af vores.",
    "verdict_2": "Filen kan ikke læses som PDF. Bed om den igen.",
    "verdict_3": "Intet er ændret, men den, der har underskrevet, er ikke kendt her. Sammenlign ordene.",
    "verdict_limits": "Svaret siger hvem og hvad, ikke hvornår: tiden er den, som computeren viste.",
    "signer_known": "kendt underskriver",
    "signer_unknown": "ukendt underskriver",
    "import_case": "{} indførelser, {} nye, {} fra egne noter, {} mangler",
    "import_agree": "Skal de nye tages ind? (j/n) ",
    "import_script": "Handlingerne optages på ny som en sag hos dig. Skal de det? (j/n) ",
    "import_nothing_new": "Alt i filen er her allerede.",
    "imported": "{} indførelser er taget ind.",
    "imported_script": "Sagen er optaget.",
    "doctor_well": "Alt er, som det skal være.",
    "finding_swap": "Bemærk: computerens swap er ikke krypteret. Noget fra hukommelsen kan havne på disken.",
    "finding_not_as_marked": "Filen er ikke, som den blev gemt sidst.",
    "finding_mark_sector": "Den ene halvdel af mærket er beskadiget; den anden gælder.",
    "finding_unreadable": "Filen med dine sager kan ikke læses.",
    "finding_pages": "Sider i filen er beskadiget.",
    "finding_structure": "Filens opbygning er beskadiget.",
    "finding_chain": "Kæden af indførelser er brudt.",
    "finding_row": "Indførelser svarer ikke til kæden.",
    "finding_entry": "Indførelser er beskadiget.",
    "finding_case": "Sager kan ikke foldes.",
}

ENGLISH = {
    "ask_passphrase": "Passphrase: ",
    "verdict_0": "Genuine: nothing was changed, and you know who signed.",
    "verdict_1": "Not genuine: the file was changed, or it is not one of ours.",
    "verdict_2": "The file cannot be read as PDF. Ask for it again.",
    "verdict_3": "Nothing was changed, but whoever signed is not known here. Compare the words.",
    "verdict_limits": "The answer says who and what, not when: the time is what the signer's laptop showed.",
    "signer_known": "known signer",
    "signer_unknown": "unknown signer",
    "import_case": "{} entries, {} new, {} of own notes, {} missing",
    "import_agree": "Take in the new ones? (y/n) ",
    "import_script": "The actions are recorded anew as a case of yours. Do it? (y/n) ",
    "import_nothing_new": "Everything in the file is here already.",
    "imported": "{} entries were taken in.",
    "imported_script": "The case was recorded.",
    "doctor_well": "Everything is as it should be.",
    "finding_swap": "Note: this computer's swap is not encrypted. What is in memory may end on the disk.",
    "finding_not_as_marked": "The file is not as it was last saved.",
    "finding_mark_sector": "One half of the mark is damaged; the other one holds.",
    "finding_unreadable": "The file with your cases cannot be read.",
    "finding_pages": "Pages of the file are damaged.",
    "finding_structure": "The structure of the file is damaged.",
    "finding_chain": "The chain of entries is broken.",
    "finding_row": "Entries do not match the chain.",
    "finding_entry": "Entries are damaged.",
    "finding_case": "Cases cannot be folded.",
}

SPOKEN = {"da": DANISH, "en": ENGLISH}


def say(sentence: str, *values: object) -> str:
    """Return a sentence with its values put in."""
    return sentence.format(*values)
