#![no_main]

fim_fuzz::ziel!(anlage_zip);
