#![no_main]

fim_fuzz::ziel_nach_struktur!(xprozess);
