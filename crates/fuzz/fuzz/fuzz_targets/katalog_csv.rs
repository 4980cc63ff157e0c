#![no_main]

fim_fuzz::ziel!(katalog_csv);
