#![no_main]

fim_fuzz::ziel!(steckbrief);
