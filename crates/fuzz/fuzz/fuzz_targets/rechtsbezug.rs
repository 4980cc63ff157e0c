#![no_main]

fim_fuzz::ziel!(rechtsbezug);
