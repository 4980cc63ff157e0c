#![no_main]

fim_fuzz::ziel!(einstellungen);
